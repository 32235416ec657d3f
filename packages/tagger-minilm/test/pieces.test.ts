import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mostPieces, piecesOf, unknown } from '../src/pieces'
import recorded from './recorded/pieces.json'

const vocabulary = readFileSync(new URL('../model/vocab.txt', import.meta.url), 'utf8')
const pieces = piecesOf(vocabulary)
const spelled = (word: string) => pieces.of(word).map((id) => vocabulary.split('\n')[id])

describe('word pieces', () => {
  it('are those of the original tokenizer, for every word of our own texts and for odd ones', () => {
    const words = Object.entries(recorded as Record<string, number[]>)
    expect(words.length).toBeGreaterThan(3000)
    expect(Object.fromEntries(words.map(([word]) => [word, pieces.of(word)]))).toEqual(recorded)
  })

  it('begin with the longest piece that is known', () => {
    expect(spelled('ferries')).toEqual(['ferries'])
    expect(spelled('hirtshals')).toEqual(['hi', '##rts', '##hal', '##s'])
  })

  it('stop at punctuation, and go without accents', () => {
    expect(spelled('naïve!')).toEqual(['naive', '!'])
    expect(spelled('北京')).toEqual(['北', '京'])
  })

  it('are never none and never many', () => {
    for (const word of ['', '\u200b', '\ufffd', '\u0301']) expect(pieces.of(word)).toEqual([unknown])
    expect(pieces.of('\ud800').length).toBe(1)
    expect(pieces.of('a/'.repeat(5000))).toHaveLength(mostPieces)
    expect(pieces.of('a'.repeat(100_000))).toEqual([unknown])
  })

  it('are the same when asked again', () => {
    const again = piecesOf(vocabulary)
    for (let i = 0; i < 70_000; i++) again.of(`word${i}`)
    expect(again.of('ferries')).toEqual(pieces.of('ferries'))
  })
})
