import type { Article } from '@news/model'
import type { Who } from './voice'

/** Somebody who can be found by any of their names. */
export interface Findable {
  who: string
  /** What to call them first, then all else that they are called. */
  names: readonly string[]
}

/** Something that was found: a speaker, or a quote of the article at a place in the list. */
export type Hit = { text: string; marks: readonly Mark[]; who: string } & (
  | { type: 'speaker' }
  | { type: 'quote'; article: number; quote: string }
)

/** Where in the text of a hit a word that was looked for stands. */
export interface Mark {
  start: number
  end: number
}

/** What can be looked through, folded once so that each key press only compares. */
export interface Index {
  entries: readonly { folded: string; text: string; hit: Unmarked }[]
}

type Unmarked = { who: string } & ({ type: 'speaker' } | { type: 'quote'; article: number; quote: string })

/** Makes an index of speakers, by all their names, and of all quotes, in order. */
export function indexOf(people: readonly Findable[], articles: readonly Article[], who: Who): Index {
  const named = people.map(({ who, names }) => ({
    folded: fold(names.join('\n')),
    text: names.join(' · '),
    hit: { type: 'speaker' as const, who },
  }))
  const said = articles.flatMap(({ quotes }, article) =>
    quotes.map((quote) => ({
      folded: fold(quote.text),
      text: quote.text,
      hit: { type: 'quote' as const, article, quote: quote.id, who: who(quote, article) },
    })),
  )
  return { entries: [...named, ...said] }
}

/** The first hits that hold every word of the query, whatever its case and accents, and how many there are. */
export function search(index: Index, query: string, most = 40): { hits: Hit[]; total: number } {
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { hits: [], total: 0 }
  const found = index.entries.filter(({ folded }) => words.every((word) => folded.includes(word)))
  const hits = found.slice(0, most).map(({ text, hit }) => ({ ...hit, text, marks: marksOf(text, words) }))
  return { hits, total: found.length }
}

/** The text in pieces, in turn plain and marked, beginning with plain. */
export function alternate({ text, marks }: Pick<Hit, 'text' | 'marks'>): string[] {
  let at = 0
  const pieces = marks.flatMap(({ start, end }) => {
    const both = [text.slice(at, start), text.slice(start, end)]
    at = end
    return both
  })
  return [...pieces, text.slice(at)]
}

/** A letter without case and accents, and curly marks straight: `É` → `e`, `’` → `'`. */
function fold(text: string): string {
  return [...text].map(foldLetter).join('')
}

function foldLetter(letter: string): string {
  const plain = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return straight[plain] ?? plain
}

const straight: Record<string, string | undefined> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  ø: 'o',
  ł: 'l',
  ß: 'ss',
}

/** Where the words stand in the text as it is written, which may be longer or shorter than its folded form. */
function marksOf(text: string, words: readonly string[]): Mark[] {
  const places: number[] = []
  let folded = ''
  let at = 0
  for (const letter of text) {
    const plain = foldLetter(letter)
    for (let i = 0; i < plain.length; i++) places.push(at)
    folded += plain
    at += letter.length
  }
  places.push(at)
  const found = words.flatMap((word) => {
    const marks: Mark[] = []
    for (let i = folded.indexOf(word); i >= 0; i = folded.indexOf(word, i + word.length))
      marks.push({ start: places[i]!, end: places[i + word.length]! })
    return marks
  })
  return apart(found.sort((a, b) => a.start - b.start))
}

/** Marks that touch or overlap become one. */
function apart(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = []
  for (const mark of marks) {
    const before = out.at(-1)
    if (before && mark.start <= before.end) before.end = Math.max(before.end, mark.end)
    else if (mark.end > mark.start) out.push({ ...mark })
  }
  return out
}
