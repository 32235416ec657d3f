import type { Law } from '../law'
import type { Seeds } from '../seeds'
import { formatLaws } from './formats'
import { textLaws } from './texts'
import { backLaws, writerLaws } from './writers'

/** The laws of the library: they hold in a browser as in Node. */
export const libraryLaws = (seeds: Seeds): Law[] => [
  ...textLaws(seeds),
  ...formatLaws(seeds),
  ...writerLaws(),
  ...backLaws(),
]
