import { describe, expect, it } from 'vitest'
import { contextLines } from '../src/render/context'
import { explainActor, explainQuote } from '../src/render/explain'
import { article, at, bare } from './support/article'
import { plain } from './support/look'

describe('why a record says what it says', () => {
  it('marks the parts of a quote, then the words each rule rests on', () => {
    expect(explainQuote(article, article.quotes[0]!, plain(80))).toBe(`q1 · direct quote · Anna Berg (a1)
to: reporters · 50 of 100 quotes found this way are right

    "It will hold until spring," Anna Berg, head of the harbour board, told
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ====================================  ^^^^
    reporters. She said nobody was at risk.
    +++++++++
    ~ content · = source · ^ cue · + said to

The content comes first and the reporting words follow it. [cue-after]
    "It will hold until spring," Anna Berg, head of the harbour board, told
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^
    …

The source names the speaker. [source-named]
    "It will hold until spring," Anna Berg, head of the harbour board, told
                                 ^^^^^^^^^
    …
`)
  })

  it('names the candidates of a quote whose speaker stays open', () => {
    const shown = explainQuote(article, article.quotes[2]!, plain(100))
    expect(shown).toContain('q3 · direct quote · speaker left open\nperhaps: Bergen Pilots')
    expect(shown).toContain('the candidates are kept. [source-open]\n')
  })

  it('lists what an actor is called and says', () => {
    expect(explainActor(article, article.actors[0]!, plain(80))).toBe(`a1 · person · Anna Berg
head of the harbour board
also Ms Berg
said q1, q2

2 mentions
    name · Anna Berg
    pronoun · She

The name is written out. [named-in-full]
    "It will hold until spring," Anna Berg, head of the harbour board, told
                                 ^^^^^^^^^
    …
`)
  })
})

describe('signs under words', () => {
  it('stand in the columns of the words, also after wide and hidden characters', () => {
    const text = '東京 🎉 e\u0301 \u001b[2J said Berg'
    const span = { start: text.indexOf('said'), end: text.indexOf('said') + 4 }
    const [shown, signs] = contextLines(bare(text), [{ sign: '^', spans: [span] }], plain(80))
    expect(shown).toBe('    東京 🎉 e\u0301 ␛[2J said Berg')
    //                      12345 67 8 9012345
    expect(signs).toBe(`    ${' '.repeat(4 + 1 + 2 + 1 + 1 + 1 + 4 + 1)}^^^^`)
  })

  it('show the later one where two meet', () => {
    const marks = [
      { sign: '~', spans: [at('Anna Berg')] },
      { sign: '^', spans: [at('Berg, ')] },
    ]
    expect(contextLines(article, marks, plain(100))[1]!.trim()).toBe('~~~~~^^^^^^')
  })

  // Every character held against every span takes half a minute.
  it('marks a quote of 20,000 parts, in whatever order they are given', { timeout: 10_000 }, () => {
    const text = '“No.” We left. '.repeat(20_000)
    const spans = Array.from({ length: 20_000 }, (_, n) => ({ start: n * 15, end: n * 15 + 5 }))
    const marks = [
      { sign: '~', spans: spans.toReversed() },
      {
        sign: '^',
        spans: [
          { start: 1, end: 3 },
          { start: 0, end: 2 },
        ],
      },
    ]
    const lines = contextLines(bare(text), marks, plain(49))
    expect(lines.slice(0, 2)).toEqual([
      '    “No.” We left. “No.” We left. “No.” We left.',
      '    ^^^~~          ~~~~~          ~~~~~',
    ])
    expect(lines.join('').match(/~/g)).toHaveLength(100_000 - 3)
  })
})
