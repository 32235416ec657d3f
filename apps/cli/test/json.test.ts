import { Actor, Article, Quote } from '@news/model'
import { describe, expect, it } from 'vitest'
import { jsonLine, jsonOf } from '../src/render/json'
import { article } from './support/article'
import { linesIn } from './support/look'

const records = (output: string) => linesIn(output).map((line) => JSON.parse(line))

describe('records for programs', () => {
  it('are an Article in one line, and nothing beside it', () => {
    const [record, ...others] = records(jsonOf(article, 'a.txt'))
    expect(others).toEqual([])
    expect(Article.parse(record)).toEqual(article)
  })

  it('give each Quote where it is from and in words what it points at', () => {
    const [first, , open] = records(jsonOf(article, 'a.txt', 'quotes'))
    const { article: id, file, speakerName, cueText, sourceText, ...quote } = first
    expect([id, file, speakerName, cueText, sourceText]).toEqual([
      'made-by-hand',
      'a.txt',
      'Anna Berg',
      'told',
      'Anna Berg, head of the harbour board',
    ])
    expect(Quote.parse(quote)).toEqual(article.quotes[0])
    expect(open).toMatchObject({ speaker: null, speakerName: null, cueText: '', sourceText: '' })
  })

  it('give each Actor where it is from and what it says', () => {
    const [{ article: id, file, quotes, ...actor }] = records(jsonOf(article, 'a.txt', 'actors'))
    expect([id, file, quotes]).toEqual(['made-by-hand', 'a.txt', ['q1', 'q2']])
    expect(Actor.parse(actor)).toEqual(article.actors[0])
  })

  it('hold no character that steers a terminal, and mean the same', () => {
    const record = { text: 'a\u001b[2J \u007f \u009b \u0085 \u202e \ud800\n“ok”' }
    const line = jsonLine(record)
    expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Cs}]/u)
    expect(JSON.parse(line)).toEqual(record)
  })
})
