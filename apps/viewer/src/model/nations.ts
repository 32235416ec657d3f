import type { Actor, Article } from '@news/model'
import { countriesIn } from '@news/model/countries'

/** The countries that an actor’s roles name: `Norwegian Transport Minister`, `head of Sweden’s navy`. A country has no roles elsewhere. */
export function nationsOf({ text }: Article, { roles, kind }: Actor): Set<string> {
  if (kind === 'country') return new Set()
  return new Set(
    roles.flatMap(({ span, of = '' }) => countriesIn(`${text.slice(span.start, span.end)}; ${of}`)),
  )
}
