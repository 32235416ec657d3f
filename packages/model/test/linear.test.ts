import { describe, expect, it } from 'vitest'
import { parse } from '../src/with-tagger'

/** Pieces of text that drive programs for text into quadratic time when they are repeated. */
const patterns = {
  'straight marks': '"',
  'opening marks': '“',
  'nested marks': '“‘',
  'paragraphs that open again': '“We waited.\n\n',
  'full stops': 'a.',
  'one long word': 'a',
  blanks: ' ',
  'line ends': '\n',
  names: 'John Smith ',
  'names in capitals': 'JOHN SMITH ',
  pronouns: 'he she ',
  cues: 'said ',
  'sources and cues': 'Berg said he said ',
  'commas with names': 'Berg, the head of X, ',
  'according to': 'according to Berg, ',
  speakers: '"No," said Berg. ',
  'speakers without a name': '"No," he said. ',
  labels: 'BERG: No.\n',
  brackets: '(Berg ',
  dashes: '— Berg ',
}

/** Names that are all different: whatever is looked for among them must not be looked for one by one. */
const numbered: Record<string, (n: number) => string> = {
  'people, each another': (n) => `Anna${n} Berg${n} said it rained. `,
  'last names, each another': (n) => `Anna Q${n.toString(36)}x met her. `,
  'first names, each another': (n) => `Q${n.toString(36)}x Berg said no. `,
  'bodies with one acronym': (n) => `The Nordic X${n.toString(36)} Council (NXC) said so. The council met. `,
  'ministers, each of another thing': (n) =>
    `X${n.toString(36)} Minister Anna Berg spoke. The minister left. `,
  'men, each another': (n) => `A x${n.toString(36)} man said no. The man left. `,
  'initials, each another': (n) =>
    `Anna ${[0, 1, 2].map((i) => `${letter(n / 26 ** i)}. `).join('')}Berg left. `,
}
/** What shows in longer texts only. */
const longer: Record<string, (size: number) => string> = {
  'adverbs behind a name': (size) => 'Zorgly quickly '.repeat(size / 15),
  'hearings and speakers': (size) =>
    'A man died alone in it, an inquest has heard. Berg said no. '.repeat(size / 60),
  'aliases, each another': (size) =>
    Array.from({ length: size / 50 }, (_, n) => n.toString(36))
      .map((n) => `Ann Hale, known as X${n}, left. X${n} said no. `)
      .join(''),
  'turns in one open quotation': (size) => `“${"Q: 'We go on now'. A: 'We go on'. ".repeat(size / 36)}`,
  'one endless word in a name': (size) =>
    `The A${'a'.repeat(size / 2)} Institute opened. ${'Hale met the Institute. '.repeat(size / 48)}`,
  'one endless word in an office': (size) =>
    `Sula news\n${'• ZX chief says no\n'.repeat(size / 38)}Ann Hale, the chief of the A${'a'.repeat(size / 2)} Council, said no.`,
}
const letter = (n: number) => String.fromCharCode(65 + (Math.floor(n) % 26))

const repeats = Object.entries(patterns).map(
  ([name, pattern]) => [name, (size: number) => pattern.repeat(size / pattern.length)] as const,
)
const lists = Object.entries(numbered).map(
  ([name, one]) =>
    [
      name,
      (size: number) => Array.from({ length: size / one(9999).length }, (_, n) => one(n)).join(''),
    ] as const,
)

describe('time stays linear: eight times the text takes far less than sixty-four times the time', () => {
  for (const [name, textOf] of [...repeats, ...lists]) grows(name, textOf, 8_000)
  for (const [name, textOf] of Object.entries(longer)) grows(name, textOf, 100_000)
})

function grows(name: string, textOf: (size: number) => string, size: number) {
  it(`of ${name}`, { timeout: 300_000 }, () => {
    const small = textOf(size)
    const large = textOf(size * 8)
    parse(small)
    let ratio = growth(small, large)
    // A busy machine makes a time longer, never shorter: where it looks bad, measure again.
    for (let again = 0; again < 4 && ratio > limit; again++) ratio = Math.min(ratio, growth(small, large))
    expect(ratio).toBeLessThan(limit)
  })
}

it('reads a text of a hundred thousand names', { timeout: 120_000 }, () => {
  const small = named(12_500)
  const large = named(100_000)
  expect(parse(large).articles[0]!.actors.length).toBeGreaterThanOrEqual(100_000)
  let ratio = growth(small, large)
  for (let again = 0; again < 2 && ratio > limit; again++) ratio = Math.min(ratio, growth(small, large))
  expect(ratio).toBeLessThan(limit)
})

const named = (count: number) =>
  Array.from({ length: count }, (_, n) => `Anna${n} Berg${n} met Q${n.toString(36)}x. `).join('')

/** Linear is 8, quadratic is 64. */
const limit = 24

function growth(small: string, large: string): number {
  // Below a few milliseconds the clock says nothing.
  return Math.max(seconds(large), 0.04) / Math.max(seconds(small), 0.005)
}

/** The processor time of a parse. */
function seconds(text: string): number {
  const before = process.cpuUsage()
  parse(text)
  return process.cpuUsage(before).user / 1e6
}
