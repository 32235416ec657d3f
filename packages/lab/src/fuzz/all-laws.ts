import type { Law } from './law'
import { libraryLaws } from './laws'
import { accurateLaw } from './laws/accurate'
import { commandLaws } from './laws/commands'
import { storeLaw } from './laws/store'
import { streamLaws } from './laws/streams'
import { repositorySeeds } from './repository-seeds'

/** Every law that is fuzzed. */
export function allLaws(): Law[] {
  const seeds = repositorySeeds()
  return [...libraryLaws(seeds), ...streamLaws(), ...commandLaws(), storeLaw(), accurateLaw(seeds)]
}
