import type { Actor, Article, Quote, QuoteKind } from '@news/model'

/** Stands for the speaker of quotes whose speaker stays open. */
export const openSpeaker = ''

/** How many colours and how many patterns the style sheet has; 0 is the plain grey of open speakers. */
export const hues = 8

/** Somebody who says something in the article, and how the page shows it. */
export interface Speaker {
  /** Actor id, or `openSpeaker`. */
  id: string
  name: string
  /** First role as the article words it, or nothing. */
  role: string
  /** One to four characters, different for each speaker. */
  label: string
  /** 1 to `hues`, again from 1 where there are more; the label tells those apart. */
  hue: number
  /** 1 to `hues`: what tells the speakers apart without colour. Goes one further each time that the hues begin anew. */
  pattern: number
  /** True where the hue comes up for the second time: the label is drawn hollow then. */
  hollow: boolean
  quotes: readonly Quote[]
}

/** How a speaker is known in all articles. */
export type Known = Pick<Speaker, 'label' | 'hue' | 'pattern' | 'hollow'>

/**
 * Who says what, in one place: most quotes first, the open ones last. `known` says how somebody looks in all of
 * several articles.
 */
export function speakersOf(article: Article, known?: (actor: string) => Known | undefined): Speaker[] {
  const byActor = new Map<string, Quote[]>(article.actors.map(({ id }) => [id, []]))
  const open: Quote[] = []
  for (const quote of article.quotes) (byActor.get(speakerId(quote)) ?? open).push(quote)
  const taken = new Set<string>()
  const named = article.actors
    .filter(({ id }) => byActor.get(id)!.length > 0)
    .sort((a, b) => byActor.get(b.id)!.length - byActor.get(a.id)!.length)
    .map((actor, i) => ({
      id: actor.id,
      name: actor.name,
      role: actor.roles[0] ? roleWords(article, actor.roles[0]) : '',
      ...(known?.(actor.id) ?? { label: labelFor(actor.name, taken), ...look(i) }),
      quotes: byActor.get(actor.id)!,
    }))
  if (open.length === 0) return named
  return [...named, { id: openSpeaker, ...nobody, role: '', quotes: open }]
}

/** How a speaker looks: of the first 64, no two have the same hue and the same pattern. */
export type Look = Pick<Speaker, 'hue' | 'pattern' | 'hollow'>

/** The look of the speaker at place `i` of a list. */
export function look(i: number): Look {
  const lap = Math.floor(i / hues)
  return { hue: (i % hues) + 1, pattern: ((i + lap) % hues) + 1, hollow: lap % 2 === 1 }
}

/** Stands where nobody is known to speak. */
export const nobody: Known & { name: string } = {
  name: 'Speaker open',
  label: '?',
  hue: 0,
  pattern: 0,
  hollow: false,
}

/** The id under which the speaker of a quote stands in `speakersOf`. */
export function speakerId(quote: Pick<Quote, 'speaker'>): string {
  return quote.speaker ?? openSpeaker
}

/** How many quotes are direct, indirect and mixed. */
export function countKinds(quotes: readonly Quote[]): Record<QuoteKind, number> {
  const counts = { direct: 0, indirect: 0, mixed: 0 }
  for (const { kind } of quotes) counts[kind]++
  return counts
}

/** An office or a description as the article words it, in one line: “the deputy head of the Skagerrak Pilots’ Association”. */
export function roleWords({ text }: Article, { span }: Actor['roles'][number]): string {
  return text.slice(span.start, span.end).replace(/\s+/g, ' ')
}

/**
 * Initials that no other speaker has: `Astrid Berglund` is AB, the next AB is AB2, `an NFC spokeswoman` is NS.
 * A name that is one word gives its first two letters, one that is all capitals stays as it is.
 */
export function labelFor(name: string, taken: Set<string>): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !little.has(word.toLowerCase()))
  const used = telling.length > 0 ? telling : words
  const base = used.length > 1 ? initials(used) : shortOf(used[0] ?? name)
  let label = base
  for (let n = 2; taken.has(label); n++) label = `${base}${n}`
  taken.add(label)
  return label
}

const little = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the'])

function initials(words: readonly string[]): string {
  const ends = words.length > 3 ? [words[0]!, words[1]!, words.at(-1)!] : words
  return ends.map((word) => [...word][0]!.toUpperCase()).join('')
}

function shortOf(word: string): string {
  const letters = [...word]
  if (letters.length === 0) return '–'
  if (letters.length <= 3 && word === word.toUpperCase()) return word
  return letters[0]!.toUpperCase() + (letters[1] ?? '').toLowerCase()
}
