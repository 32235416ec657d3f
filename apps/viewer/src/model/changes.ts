import type { Article } from '@news/model'
import type { Correction } from './corrections'
import { corrected } from './corrections'

/** One correction in words, for the list of what was changed. */
export interface Change {
  /** `Anna Berg is now called Anna Berg-Holm` */
  words: string
  /** The headline of its article, where there are several. */
  where: string
  /** What brings a rejected quote back; none where it is back already. */
  restore?: Correction
}

/** What was changed, the latest first, in the words of the records as they were at that moment. */
export function changesIn(loaded: readonly Article[], corrections: readonly Correction[]): Change[] {
  const changes: Change[] = []
  const byId = new Map(loaded.map((article) => [article.id, article]))
  const restored = restoredIn(corrections)
  for (const [i, correction] of corrections.entries()) {
    const whole = loaded.find(({ id }) => id === correction.article)
    const now = byId.get(correction.article)
    if (!whole || !now) continue
    const isLast = restored.get(keyOf(correction)) === i
    changes.push({
      words: wordsFor(correction, now),
      where: loaded.length > 1 ? (whole.headline ?? whole.text.slice(0, 60)) : '',
      ...(correction.type === 'reject' && isLast && { restore: { ...correction, type: 'restore' } }),
    })
    // A rejected quote is kept here, so that what is said of it later can be told.
    if (correction.type !== 'reject' && correction.type !== 'restore')
      byId.set(now.id, corrected([now], [correction])[0]!)
  }
  return changes.reverse()
}

/** The last rejection or restoration of each quote. */
function restoredIn(corrections: readonly Correction[]): Map<string, number> {
  const last = new Map<string, number>()
  for (const [i, one] of corrections.entries())
    if (one.type === 'reject' || one.type === 'restore') last.set(keyOf(one), i)
  return last
}

const keyOf = (one: Correction) => JSON.stringify([one.article, 'quote' in one ? one.quote : ''])

function wordsFor(correction: Correction, { actors, quotes }: Article): string {
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? 'nobody'
  const said = (id: string) => short(quotes.find((quote) => quote.id === id)?.text ?? '')
  switch (correction.type) {
    case 'rename':
      return name(correction.actor) === correction.name
        ? `${correction.name} is now of the kind “${correction.kind}”`
        : `${name(correction.actor)} is now called ${correction.name}`
    case 'merge':
      return `${name(correction.actor)} is ${name(correction.into)}`
    case 'split':
      return `${correction.name} is somebody else and says ${correction.quotes.map(said).join(' ')}`
    case 'speaker':
      return correction.speaker === null
        ? `The speaker of ${said(correction.quote)} is open`
        : `${name(correction.speaker)} says ${said(correction.quote)}`
    case 'reject':
      return `No quote: ${said(correction.quote)}`
    case 'restore':
      return `A quote again: ${said(correction.quote)}`
  }
}

function short(text: string): string {
  const words = text.replace(/\s+/g, ' ')
  return words.length > 60 ? `${[...words].slice(0, 59).join('')}…` : words
}
