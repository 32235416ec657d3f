import type { Law } from '../law'
import type { Seeds } from '../seeds'
import { corpusLaws } from './corpus'
import { correctionLaws } from './corrections'
import { formatLaws } from './formats'
import { stageLaws } from './stages'
import { textLaws } from './texts'
import { wordLaw } from './words'
import { backLaws, writerLaws } from './writers'

/** The laws of what runs anywhere: they hold in a browser as in Node. */
export const libraryLaws = (seeds: Seeds): Law[] => [
  ...textLaws(seeds),
  ...formatLaws(seeds),
  ...writerLaws(),
  ...backLaws(),
  wordLaw(),
  ...stageLaws(),
  ...correctionLaws(),
  ...corpusLaws(),
]
