import { between, chance, pick, type Random } from '../random'
import { spun } from './spin'

/** What was done to a quote on its way from one article to another. */
export type Edit =
  | 'verbatim'
  | 'punctuation'
  | 'clipped'
  | 'ellipsis'
  | 'edges'
  | 'inserted'
  | 'spun'
  | 'indirect'
  | 'fragment'

export interface Edited {
  text: string
  edits: Edit[]
  kind: 'direct' | 'indirect' | 'mixed'
}

/** A quote as another report of the same event has it: one to three edits. */
export function reported(random: Random, said: string): Edited {
  const draw = random()
  const kept = chance(random, 0.4) ? clipped(random, said) : said
  const edits: Edit[] = kept === said ? [] : ['clipped']
  if (draw < 0.2)
    return { text: restyled(random, kept), edits: edits.length ? edits : ['punctuation'], kind: 'direct' }
  if (draw < 0.35) return { text: reworded(random, kept), edits: [...edits, 'edges'], kind: 'direct' }
  if (draw < 0.47) return { text: elided(random, kept), edits: [...edits, 'ellipsis'], kind: 'direct' }
  if (draw < 0.57) return { text: bracketed(random, kept), edits: [...edits, 'inserted'], kind: 'direct' }
  if (draw < 0.72) return { text: indirect(random, kept), edits: [...edits, 'indirect'], kind: 'indirect' }
  if (draw < 0.85) return { text: fragment(random, said), edits: ['fragment'], kind: 'mixed' }
  return { text: kept, edits: edits.length ? edits : ['verbatim'], kind: 'direct' }
}

/** A quote in a copy: as it was, or spun with the rest. */
export function copied(random: Random, said: string, share: number): Edited {
  if (share === 0) return { text: said, edits: ['verbatim'], kind: 'direct' }
  return { text: spun(random, said, share), edits: ['spun'], kind: 'direct' }
}

const wordsOf = (text: string) => text.split(' ')

/** A run of sentences or clauses, not less than four words. */
function clipped(random: Random, said: string): string {
  const sentences = said.split(/(?<=\.) /)
  if (sentences.length > 1 && chance(random, 0.7)) return pick(random, sentences).replace(/\.$/, '')
  const clauses = said.split(/, |; |: /)
  const long = clauses.filter((clause) => wordsOf(clause).length > 4)
  if (clauses.length > 1 && long.length > 0) return pick(random, long).replace(/\.$/, '')
  return said
}

/** Any run of words, from a quarter to two thirds: `"…", he said, and that nobody …` */
function fragment(random: Random, said: string): string {
  const words = wordsOf(said)
  const length = Math.max(4, Math.round(words.length * (0.25 + random() * 0.4)))
  if (length >= words.length) return said
  const start = between(random, 0, words.length - length)
  return words
    .slice(start, start + length)
    .join(' ')
    .replace(/[.,;:]$/, '')
}

function elided(random: Random, said: string): string {
  const words = wordsOf(said)
  if (words.length < 9) return said
  const length = between(random, 2, Math.floor(words.length / 3))
  const start = between(random, 2, words.length - length - 2)
  return [...words.slice(0, start), chance(random, 0.5) ? '…' : '[...]', ...words.slice(start + length)].join(
    ' ',
  )
}

const openings = ['Look,', 'Well,', 'I think', 'You know,', 'Of course', 'The fact is', 'They say', 'And']
const closings = [
  'of course',
  'after all',
  'that is certain',
  'believe me',
  'in the end',
  'as we speak',
  'and that is that',
]

function reworded(random: Random, said: string): string {
  let words = wordsOf(said)
  if (chance(random, 0.7))
    words = [pick(random, openings), ...words.slice(words.length > 9 ? between(random, 0, 3) : 0)]
  if (chance(random, 0.6))
    words = [
      ...words.slice(0, words.length - (words.length > 9 ? between(random, 0, 2) : 0)),
      pick(random, closings),
    ]
  return words.join(' ')
}

function bracketed(random: Random, said: string): string {
  const words = wordsOf(said)
  const at = between(random, 1, words.length - 1)
  return [
    ...words.slice(0, at),
    pick(random, ['[the ministers]', '[sic]', '[laughs]', '[last year]', '[of course]']),
    ...words.slice(at),
  ].join(' ')
}

/** Other marks, other case, contractions: not a word is another. */
function restyled(random: Random, said: string): string {
  let text = said
  if (chance(random, 0.5)) text = text.replaceAll(', ', chance(random, 0.5) ? ' - ' : ' ')
  if (chance(random, 0.5))
    text = text
      .replaceAll('do not', "don't")
      .replaceAll('will not', "won't")
      .replaceAll(' is not', " isn't")
      .replaceAll('cannot', "can't")
  if (chance(random, 0.5)) text = text.replaceAll('; ', '. ').replaceAll('. ', '; ')
  return chance(random, 0.3) ? text.toLowerCase() : text
}

const shifts: Record<string, string> = {
  I: 'he',
  we: 'they',
  We: 'they',
  us: 'them',
  my: 'his',
  My: 'his',
  our: 'their',
  Our: 'their',
  me: 'him',
  will: 'would',
  is: 'was',
  are: 'were',
  has: 'had',
  have: 'had',
  can: 'could',
  cannot: 'could not',
  do: 'did',
  you: 'one',
  You: 'one',
  must: 'had to',
  know: 'knew',
  knows: 'knew',
  want: 'wanted',
  wants: 'wanted',
}

function indirect(random: Random, said: string): string {
  const text = said
    .replace(/[A-Za-z]+/g, (word) => shifts[word] ?? word)
    .replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  return chance(random, 0.3) ? spun(random, text, 0.15) : text
}
