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

/** So many characters are read of the articles, and of the pages: it takes some 15 seconds. */
const characters = { articles: 150_000, pages: 2_000_000 }
const rounds = 5

/** Sets `parse`, `parse` by rules and the reader of pages beside others, and the stages beside the whole. */
export function measureRatios({ texts, pages }: Pick<Texts, 'texts' | 'pages'>): Ratios {
  const some = firstOf(texts, characters.articles)
  // not counted: until then code is being compiled
  stageCosts(some, 3)
  const { parse: whole, ...stages } = stageCosts(some, rounds)
  const compared = compare([...systems, byRules], { texts: some }, rounds - 2)
  const [ours, ...others] = compared.filter(({ name }) => name !== byRules.name)
  const winkNlp = others.find(({ name }) => name.startsWith('wink-nlp'))!
  const rulesAlone = compared.find(({ name }) => name === byRules.name)!
  const [, readability] = pages ? compare(onPages, { texts: pages }, rounds, characters.pages) : []
  return {
    ratios: {
      ...Object.fromEntries(others.map(({ name, speed }) => [`parse / ${plain(name)}`, ours!.speed / speed])),
      'parse by rules / wink-nlp': rulesAlone.speed / winkNlp.speed,
      ...(readability && { [`html / ${readability.name}`]: readability.ratio }),
    },
    shares: Object.fromEntries(Object.entries(stages).map(([stage, micros]) => [stage, micros / whole])),
  }
}

/** Without what is said of it in brackets. */
const plain = (name: string) => name.split(' (')[0]!
