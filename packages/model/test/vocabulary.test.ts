import { expect, it } from 'vitest'
import { TokenKind } from '../src/stage'
import { read, type Segmented, segment } from '../src/stages'
import { vocabulary, vocabularySize } from '../src/text/vocabulary'
import { parse } from '../src/with-tagger'

const article = `Café owner Íñigo Þórsson-Åkerblom didn’t wait. “The council’s plan won't work,” he said.

Mayor Orla Kettering, 51, answered that the ‘Harbour’ plan had been “workable” for years — it’s the money that was missing.`

const segmented = (text: string): Segmented => segment(read(text)[0]!)
/** Words that nothing else in here has. */
const words = (count: number, letter: string) =>
  Array.from({ length: count }, (_, i) => letter + i.toString(36)).join(' ')

it('reads a text the same when all words have been thrown away', () => {
  const before = parse(article)
  const { age } = vocabulary
  for (const letter of ['q', 'x']) segmented(words(vocabularySize, letter))
  expect(vocabulary.age).toBeGreaterThan(age)
  expect(parse(article)).toEqual(before)
})

it('keeps what it has found out of a text when words are thrown away before the next stage', () => {
  const [one, other] = [segmented(article), segmented(article)]
  const numbers = vocabulary.numbersOf(one.tokens)
  for (const letter of ['y', 'z']) segmented(words(vocabularySize, letter))
  expect(segmented(article).tokens).toEqual(other.tokens)
  expect(vocabulary.numbersOf(one.tokens)).toEqual(numbers)
})

it('has no more words than there is room for, and reads on', () => {
  const { text, tokens } = segmented(`${words(vocabularySize + 5000, 'w')} Oar oar Oar`)
  expect(vocabulary.lower.length).toBeLessThanOrEqual(vocabularySize)
  expect(vocabulary.numbersOf(tokens)?.words).toContain(-1)
  expect(tokens.firstOf).toHaveLength(vocabularySize + 5002)
  expect(tokens.lower.slice(-3)).toEqual(['oar', 'oar', 'oar'])
  expect(tokens.form.at(-1)).toBe(tokens.form.at(-3))
  expect(text.slice(tokens.start[tokens.firstOf.at(-1)!])).toBe('oar Oar')
})

it('tells forms apart by how they are written, and a mark from an apostrophe', () => {
  const { text, tokens } = segmented(
    "The boys' 'Rock' rocks, the ROCK rocks: é, ė, Œuvre and Œuvre, Straßburger-Zeitung.",
  )
  const written = Array.from(
    tokens.start,
    (start, at) => `${tokens.kind[at] === TokenKind.mark ? 'mark ' : ''}${text.slice(start, tokens.end[at])}`,
  )
  expect(tokens.firstOf.map((at) => written[at])).toEqual([...new Set(written)])
  expect(written.map((one) => written.indexOf(one))).toEqual(
    Array.from(tokens.form, (form) => tokens.firstOf[form]),
  )
})
