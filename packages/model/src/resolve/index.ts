import type { Attributed, Resolved } from '../stage'
import { resolveAcronyms } from './acronym'
import { toActors } from './actors'
import { dateQuotes } from './dates'
import { resolveNames } from './named'
import { readNames } from './names'
import { resolveOtherNames } from './other-names'
import { toQuotes } from './quotes'
import type { Referents } from './referent'
import { resolveShort } from './short'
import { sweep } from './sweep'

/** Stage 5: mentions to actors, sources to speakers. One resolver for each form of mention, in this order. */
export function resolve(article: Attributed): Resolved {
  const referents: Referents = { all: [], of: new Map() }
  const names = readNames(article)
  const index = resolveNames(article, names, referents)
  resolveAcronyms(article, names, referents, index)
  resolveShort(article, names, referents, index)
  resolveOtherNames(article, names, referents)
  const speeches = sweep(article, referents)
  const { actors, idOf } = toActors(article, referents)
  return { ...article, actors, quotes: dateQuotes(article, toQuotes(article, speeches, idOf)) }
}
