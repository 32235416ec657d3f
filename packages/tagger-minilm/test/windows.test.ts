import { readFileSync } from 'node:fs'
import { trace } from '@news/model/stages'
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../src/pieces'
import { featureCount, longestWindow, windowsOf } from '../src/windows'

const vocabulary = readFileSync(new URL('../model/vocab.txt', import.meta.url), 'utf8')
const pieces = piecesOf(vocabulary)
const names = vocabulary.split('\n')
const windowsIn = (text: string) => trace(text).flatMap((walk) => [...windowsOf(walk, pieces)])
const shown = (text: string) => windowsIn(text).map(({ ids }) => [...ids].map((id) => names[id]).join(' '))

describe('windows', () => {
  it('hold whole blocks, one after the other', () => {
    expect(shown('Ada Lund spoke.\n\nShe said no.')).toEqual([
      '[CLS] ada lund spoke . [SEP] she said no . [SEP]',
    ])
  })

  it('know where each token begins, and repeat its features for all of its pieces', () => {
    const [window] = windowsIn('Hirtshals waits.')
    const { ids, features, sequences } = window!
    expect([...sequences[0]!.firsts].map((at) => names[ids[at]!])).toEqual(['hi', 'waits', '.'])
    const rows = Array.from(ids, (_, at) =>
      features.slice(at * featureCount, (at + 1) * featureCount).join(' '),
    )
    const [none, first, ...rest] = rows
    expect(none).toBe('0 0 0 0 0 0')
    expect(rest.slice(0, 3)).toEqual([first, first, first])
    expect(rest.at(-1)).toBe(none)
    expect(first).not.toBe(rest[3])
  })

  it('are never longer than the network reads, and leave no token out', () => {
    const sentence =
      'The minister of Hirtshals said http://example.org/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p was “down”. '
    const text = [sentence.repeat(40), sentence, 'x'.repeat(5000), sentence.repeat(3)].join('\n\n')
    const [walk] = trace(text)
    const windows = [...windowsOf(walk!, pieces)]
    const ranges = windows.flatMap(({ sequences }) => sequences.map(({ sequence }) => sequence))
    expect(windows.length).toBeGreaterThan(4)
    for (const { ids, features } of windows) {
      expect(ids.length).toBeLessThanOrEqual(longestWindow)
      expect(features).toHaveLength(ids.length * featureCount)
      expect(ids.every((id) => id > 0)).toBe(true)
    }
    expect(ranges[0]!.first).toBe(0)
    ranges.slice(1).forEach(({ first }, i) => {
      expect(first).toBe(ranges[i]!.last)
    })
    expect(ranges.at(-1)!.last).toBe(walk!.tokens.length)
  })

  it('are none where there is nothing', () => {
    expect(windowsIn('')).toEqual([])
  })
})
