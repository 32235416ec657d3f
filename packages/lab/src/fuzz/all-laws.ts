import type { Law } from './law'
import { libraryLaws } from './laws'
import { streamLaws } from './laws/streams'
import { repositorySeeds } from './repository-seeds'

/** Every law that is fuzzed. */
export const allLaws = (): Law[] => [...libraryLaws(repositorySeeds()), ...streamLaws()]
