import { StoreError } from './error'
import { folded } from './fold'
import { hashOf } from './hash'
import { lastMinute, minutesOf } from './moment'
import type { Question } from './store'

/** Words that have to stand in a field, one after the other. */
export interface Phrase {
  field: 'said' | 'who' | 'facet'
  words: readonly string[]
}

/** The phrases that a question asks for, all of them. */
export function phrasesOf({ text, speaker, kind, outlet }: Question): Phrase[] {
  return [
    ...saidIn(text ?? ''),
    ...(speaker === undefined
      ? []
      : [...wordsOf(speaker)].map((word): Phrase => ({ field: 'who', words: [word] }))),
    ...(kind === undefined ? [] : [facet(kindFacet(kind))]),
    ...(outlet === undefined ? [] : [facet(outletFacet(outlet))]),
  ]
}

/** A word that no text has, which stands for the kind of a quote. */
export const kindFacet = (kind: string) => `kind${folded(kind)}`

/** A word that stands for the outlet: digits at its end keep stemmers off. */
export const outletFacet = (outlet: string) => `outlet${hashOf(folded(outlet)) >>> 0}`

const facet = (word: string): Phrase => ({ field: 'facet', words: [word] })

const wordsOf = (text: string) => folded(text).split(' ').filter(Boolean)

/** `"lift the ban" sanctions`: what stands in quotation marks is one phrase, and so is `won’t`; a quotation mark alone is nothing. */
function saidIn(text: string): Phrase[] {
  const phrases: Phrase[] = []
  const parts = text.split(/["“”„«»]/)
  parts.forEach((part, index) => {
    const isQuoted = index % 2 === 1 && index < parts.length - 1
    for (const piece of isQuoted ? [part] : part.split(/\s+/)) {
      const words = wordsOf(piece)
      if (words.length > 0) phrases.push({ field: 'said', words })
    }
  })
  return phrases.slice(0, mostPhrases)
}

/** A question is not a text. */
const mostPhrases = 32

/** Minutes that quotes are from: `start` is the first, `end` the one after the last. Those without a date are at 0. */
export function periodOf({ since, until }: Pick<Question, 'since' | 'until'>): {
  start: number
  end: number
} {
  const isOpen = since === undefined && until === undefined
  return {
    start: since === undefined ? (isOpen ? 0 : 1) : dateOf(since).start,
    end: until === undefined ? lastMinute + 1 : dateOf(until).end,
  }
}

function dateOf(date: string) {
  const found = minutesOf(date)
  if (found === undefined)
    throw new StoreError('question', `“${date}” is no date: write it as 2017, 2017-11 or 2017-11-16`)
  return found
}
