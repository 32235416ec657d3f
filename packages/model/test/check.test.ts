import { describe, expect, it } from 'vitest'
import type { Resolved } from '../src/stage'
import { readChapter } from './chapters'
import { check } from './check'
import { readMarkup } from './notation'

const text = '"We waited," Anna Berg said.'

/** What the stages would find in `text`. */
const walk = (): Resolved => ({
  ...empty,
  text,
  quotes: [
    {
      id: 'q1',
      kind: 'direct',
      text: '"We waited,"',
      content: [{ start: 0, end: 12 }],
      cue: [{ start: 23, end: 27 }],
      source: [{ start: 13, end: 22 }],
      speaker: 'a1',
      basis: [{ rule: 'cue-after', evidence: [] }],
      confidence: 1,
    },
  ],
  actors: [
    {
      id: 'a1',
      name: 'Anna Berg',
      kind: 'person',
      roles: [],
      aliases: [],
      mentions: [{ start: 13, end: 22, form: 'name' }],
      basis: [{ rule: 'named-in-full', evidence: [] }],
    },
  ],
})

const right = `
${text}
^^^^^^^^^^^^ quote direct: Anna Berg
             ^^^^^^^^^ source
                       ^^^^ cue`

describe('check', () => {
  it('passes where every annotation of a family is found, in any order', () => {
    check(right, { walk })
    check(
      `${text}\n                       ^^^^ cue\n             ^^^^^^^^^ source\n^^^^^^^^^^^^ quote direct: Anna Berg`,
      { walk },
    )
  })

  it('leaves out families that are not annotated', () => {
    check(`${text}\n             ^^^^^^^^^ actor person: Anna Berg`, { walk })
  })

  it('fails where an annotation is missing from the text', () => {
    expect(() => check(`${right}\n            ^ to`, { walk })).toThrow()
  })

  it('fails where something is found that is not annotated', () => {
    expect(() => check(right.replace(/\n.*cue$/, ''), { walk })).toThrow()
  })

  it('fails where carets are shifted, too long or too short', () => {
    expect(() => check(right.replace(' ^^^^ cue', '^^^^ cue'), { walk })).toThrow()
    expect(() => check(right.replace('^^^^ cue', '^^^^^ cue'), { walk })).toThrow()
    expect(() => check(right.replace('^^^^ cue', '^^^ cue'), { walk })).toThrow()
  })

  it('fails where kind or speaker differ', () => {
    expect(() => check(right.replace('direct', 'mixed'), { walk })).toThrow()
    expect(() => check(right.replace('direct: Anna Berg', 'direct: ?'), { walk })).toThrow()
  })

  it('fails where there should be none of a family', () => {
    expect(() => check(text, { none: ['quote'], walk })).toThrow()
    check(text, { none: ['role'], walk })
  })

  it('refuses a check that expects nothing, or what nobody knows', () => {
    expect(() => check(text, { walk })).toThrow('expects nothing')
    expect(() => check(`${text}\n^^ qoute direct: X`, { walk })).toThrow('qoute')
    expect(() => check(`${right}\n^^ cue`, { none: ['quote'], walk })).toThrow('there is none')
    expect(() => check(`${text}\n${' '.repeat(text.length)}^ cue`, { walk })).toThrow('past the end')
  })

  it('draws interrupted content on one line, and content of several lines with an ellipsis', () => {
    const markup = '"One, two."\n^^^^  ^^^^^ quote direct: ?\n"Three."\n^^^^^^^^ … quote'
    const content = [
      { start: 0, end: 4 },
      { start: 6, end: 20 },
    ]
    const quotes = walk().quotes.map((quote) => ({ ...quote, content, cue: [], source: [], speaker: null }))
    check(markup, { walk: () => ({ ...walk(), text: '"One, two."\n"Three."', quotes }) })
  })

  it('shows a warning without a place', () => {
    const warnings = [{ code: 'empty-text' as const, message: '' }]
    check('.\n^- warning empty-text', { walk: () => ({ ...empty, text: '.', warnings }) })
    expect(() => check('.\n^- warning empty-text', { walk: () => ({ ...empty, text: '.' }) })).toThrow()
  })
})

describe('readMarkup', () => {
  it('takes only the annotation lines out of the text', () => {
    expect(readMarkup('One\n ^^ cue\n\nTwo').text).toBe('One\n\nTwo')
  })
})

describe('readChapter', () => {
  const fence = '```'
  it('names each check after the heading above it', () => {
    const chapter = readChapter(
      'x.md',
      `# A\n## B\n${fence}news\none\n${fence}\n${fence}news none=quote,actor article\ntwo\n${fence}\n${fence}js\n# no\n${fence}`,
    )
    expect(chapter.checks).toEqual([
      { name: 'B', line: 3, markup: 'one', none: [], article: false },
      { name: 'B (2)', line: 6, markup: 'two', none: ['quote', 'actor'], article: true },
    ])
  })

  it('refuses words it does not know', () => {
    expect(() => readChapter('x.md', `${fence}news nothing=quote\n${fence}`)).toThrow('x.md:1')
  })
})

const empty: Resolved = {
  article: {},
  text: '',
  blocks: [],
  warnings: [],
  tokens: {
    length: 0,
    start: new Int32Array(),
    end: new Int32Array(),
    kind: new Uint8Array(),
    sentence: new Int32Array(),
    lower: [],
    form: new Int32Array(0),
    firstOf: [],
    bits: new Int32Array(),
  },
  sentences: [],
  marks: [],
  mentions: [],
  attributions: [],
  actors: [],
  quotes: [],
}
