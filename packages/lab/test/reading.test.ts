import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor, Article, Quote } from '@news/model'
import { afterAll, expect, it } from 'vitest'
import { readReading } from '../src/corpus/reading'
import { judgeActors, judgeQuotes } from '../src/score/reading'

const text =
  'Vance said it rains. “Go home,” said Mr Tull. “Now.” Later the U.S. called it wet. The Americans left.\n'
const read = (content: string, speaker: string | null) => {
  const start = text.indexOf(content)
  return { content, start, end: start + content.length, speaker }
}

const folder = mkdtempSync(join(tmpdir(), 'reading-'))
afterAll(() => rmSync(folder, { recursive: true }))
writeFileSync(join(folder, 'rain.txt'), text)
writeFileSync(
  join(folder, 'reading.json'),
  JSON.stringify({
    note: 'speaker null: the text names none (in context: Tull).',
    quotes: [
      read('it rains', 'Vance'),
      read('“Go home,”', 'Tull'),
      read('“Now.”', null),
      read('it wet', 'United States'),
    ],
    actors: [
      { name: 'Ida Vance', kind: 'person', as_written: ['Vance'] },
      { name: 'Bo Tull', kind: 'person', as_written: ['Tull', 'Mr Tull'] },
      { name: 'United States', kind: 'country', aliases: ['U.S.', 'The Americans'] },
    ],
  }),
)
const reading = readReading(folder)

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const quote = (id: string, words: string, speaker: string | null): Quote => ({
  ...{ id, kind: 'direct', text: words, content: [spanOf(words)], cue: [], source: [], speaker },
  ...{ basis: [{ rule: 'cue-after', evidence: [] }], confidence: 0.5 },
})
const actor = (id: string, name: string, mentions: string[]): Actor => ({
  ...{ id, name, kind: 'person', roles: [], aliases: [], basis: [{ rule: 'named-in-full', evidence: [] }] },
  mentions: mentions.map((words) => ({ ...spanOf(words), form: 'name' })),
})
const vance = actor('a1', 'Vance', ['Vance'])
const tull = actor('a2', 'Tull', ['Tull'])
const states = actor('a3', 'United States', ['U.S.', 'The Americans'])
const article = (quotes: Quote[], actors: Actor[]): Article => ({
  id: 'rain',
  text,
  blocks: [],
  quotes,
  actors,
})

it.each([
  ['in context', 'a2', 'right: in context'],
  ['left open', null, 'right: open'],
  ['given to another', 'a1', 'wrong speaker'],
])('a quote whose speaker nobody names: %s', (_, speaker, verdict) => {
  const { verdicts } = judgeQuotes(reading, article([quote('q1', '“Now.”', speaker)], [vance, tull]))
  expect(verdicts.map((one) => one.verdict)).toEqual(['not found', 'not found', verdict, 'not found'])
})

it('a speaker may go by any of its names, and what the reading has not is spurious', () => {
  const quotes = [
    quote('q1', 'it rains', 'a2'),
    quote('q2', '“Go home,”', 'a2'),
    quote('q3', 'it wet', 'a3'),
    quote('q4', 'Later', 'a1'),
  ]
  const { verdicts, spurious } = judgeQuotes(reading, article(quotes, [vance, tull, states]))
  expect(verdicts.map((one) => one.verdict)).toEqual(['wrong speaker', 'right', 'not found', 'right'])
  expect(spurious.map(({ id }) => id)).toEqual(['q4'])
})

it('an actor is right if one of ours, and no other, has all the names that the text uses', () => {
  const right = (actors: Actor[]) => judgeActors(reading, article([], actors)).map((one) => one.right)
  expect(right([vance, tull, states])).toEqual([true, true, true])
  expect(right([vance, tull, actor('a3', 'U.S.', ['U.S.'])])).toEqual([true, true, false])
  expect(
    right([vance, tull, actor('a3', 'U.S.', ['U.S.']), actor('a4', 'Americans', ['Americans'])]),
  ).toEqual([...[true, true, false]])
  expect(right([actor('a1', 'Vance', ['Vance', 'Tull']), states])).toEqual([false, false, true])
  expect(right([])).toEqual([false, false, false])
})
