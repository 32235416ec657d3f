/** Corrections that were made on one reading of an article, for another reading of it. */
import type { Article } from '@news/model'
import { correct } from '@news/model/correct'
import type { Correction } from './corrections'
import { freeId } from './free-id'
import { type Twins, twinsOf } from './twins'

/**
 * Each correction as it reads on the other reading; null where what it is about is not there, or where it could not be
 * done on this one. All belong to the article.
 */
export function carried(from: Article, to: Article, log: readonly Correction[]): (Correction | null)[] {
  if (log.length === 0) return []
  const idle = undone(from, log)
  const carry = carrier(to, twinsOf(from, to))
  const moved = log.map((correction, i) => (idle.has(i) ? null : carry(correction)))
  return only(
    moved,
    undone(
      to,
      moved.filter((one) => one !== null),
    ),
  )
}

/** The places of those that can’t be done. */
function undone(article: Article, log: readonly Correction[]): Set<number> {
  return new Set(correct([article], log).warnings.map(({ correction }) => correction))
}

/** Without those that can’t be done; `failed` counts those that are there. */
function only(moved: readonly (Correction | null)[], failed: ReadonlySet<number>): (Correction | null)[] {
  let at = 0
  return moved.map((one) => (one === null || failed.has(at++) ? null : one))
}

/** Goes through a log in its order: actors that were split off get ids that are free, and names are those of the moment. */
function carrier(to: Article, twins: Twins): (correction: Correction) => Correction | null {
  const actors = new Map(twins.actors)
  const names = new Map(to.actors.map(({ id, name }) => [id, name]))
  const named = (id: string, name: string) => {
    const was = names.get(id)
    names.set(id, name)
    return was === undefined ? {} : { was }
  }
  return (correction) => {
    switch (correction.type) {
      case 'rename': {
        const actor = actors.get(correction.actor)
        return actor === undefined ? null : { ...correction, actor, ...named(actor, correction.name) }
      }
      case 'merge': {
        const [actor, into] = [actors.get(correction.actor), actors.get(correction.into)]
        if (actor === undefined || into === undefined) return null
        return { ...correction, actor, into, was: names.get(actor)! }
      }
      case 'split': {
        const quotes = correction.quotes.flatMap((id) => twins.quotes.get(id) ?? [])
        if (quotes.length === 0) return null
        const actor = freeId([...names.keys()])
        actors.set(correction.actor, actor)
        named(actor, correction.name)
        return { ...correction, actor, quotes }
      }
      case 'speaker': {
        const quote = twins.quotes.get(correction.quote)
        const speaker = correction.speaker === null ? null : actors.get(correction.speaker)
        return quote === undefined || speaker === undefined ? null : { ...correction, quote, speaker }
      }
      case 'reject':
      case 'restore': {
        const quote = twins.quotes.get(correction.quote)
        return quote === undefined ? null : { ...correction, quote }
      }
    }
  }
}
