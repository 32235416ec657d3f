import type { Law } from '../law'
import type { Seeds } from '../seeds'
import { corpusLaws } from './corpus'
import { correctionLaws } from './corrections'
import { formatLaws } from './formats'
import { jsonLaw } from './json'
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
  jsonLaw(seeds),
  wordLaw(),
  ...stageLaws(),
  ...correctionLaws(),
  ...corpusLaws(),
]
