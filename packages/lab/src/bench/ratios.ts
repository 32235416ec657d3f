import { parse, rules } from '@news/model'
import { extractors } from '../predict/bodies'
import { compare, firstOf } from './compare'
import { stageCosts } from './stages'
import { type System, systems } from './systems'
import type { Texts } from './texts'

/** What of our speed can be set beside other runs: how it compares within one, which the machine has less of a say in. */
export interface Ratios {
  /** Our speed as a multiple of another's, by name: `parse / wink-nlp`. */
  ratios: Record<string, number>
  /** The CPU time of each stage as a share of that of `parse`. */
  shares: Record<string, number>
}

const byRules: System = { name: 'by rules', run: (text) => parse(text, { attribution: rules }) }
const onPages: System[] = Object.entries(extractors).map(([name, run]) => ({ name, run }))

/**
 * Short turns and many of them, so that all share what else the machine does; it takes some 25 seconds of CPU time. Ours and
 * wink-nlp get faster up to the tenth turn or so, as ever more of their code is compiled.
 */
const articleTurns = { characters: 50_000, rounds: 15, warmUp: 12 }
/** Longer turns, since one collects the garbage of the turn before. */
const pageTurns = { characters: 2_000_000, rounds: 7, warmUp: 2 }

/** Sets `parse`, `parse` by rules and the reader of pages beside others, and the stages beside the whole. */
export function measureRatios({ texts, pages }: Pick<Texts, 'texts' | 'pages'>): Ratios {
  const some = firstOf(texts, articleTurns.characters)
  // not counted: until then code is being compiled
  stageCosts(some, articleTurns.warmUp)
  const { parse: whole, ...stages } = stageCosts(some, articleTurns.rounds)
  const compared = compare([...systems, byRules], { texts: some }, articleTurns)
  const [, ...others] = compared.filter(({ name }) => name !== byRules.name)
  const winkNlp = others.find(({ name }) => name.startsWith('wink-nlp'))!
  const rulesAlone = compared.find(({ name }) => name === byRules.name)!
  const [, readability] = pages ? compare(onPages, { texts: pages }, pageTurns) : []
  return {
    ratios: {
      ...Object.fromEntries(others.map(({ name, ratio }) => [`parse / ${plain(name)}`, ratio])),
      'parse by rules / wink-nlp': winkNlp.ratio / rulesAlone.ratio,
      ...(readability && { [`html / ${readability.name}`]: readability.ratio }),
    },
    shares: Object.fromEntries(Object.entries(stages).map(([stage, micros]) => [stage, micros / whole])),
  }
}

/** Without what is said of it in brackets. */
const plain = (name: string) => name.split(' (')[0]!
