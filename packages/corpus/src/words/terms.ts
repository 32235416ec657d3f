import { commonWords, isFunctionWord, knownNames } from '@news/model/words'
import english from './english.json'
import { remembering } from './remembering'
import { type Word, wordsIn } from './split'
import { stemOf } from './stem'

/** A word, or a known name of several words, as all its spellings have it in common. */
export interface Term {
  /** What it is compared by: `=United States` for `the USA`, `sanction` for `Sanctions`. */
  key: string
  /** How much it tells that two texts share it: a word of a closed class little, a common word some, others most. */
  weight: number
  /** Where it stands: half-open UTF-16 offsets. */
  start: number
  end: number
}

/** What a term of each class weighs. */
const weights = { closed: 0.2, common: 0.7, rare: 1.2 } as const

/** A term that is no word of a closed class. */
export const isContent = ({ weight }: Term) => weight > weights.closed

/**
 * The terms of a text, in order. Case, accents, marks, contractions, British and American endings, inflections,
 * figures or words for numbers, and the names of countries and known bodies make no difference:
 *
 *     the US won’t recognise   →   the =United States will not recognize
 *     the USA will not recognize
 */
export function termsOf(text: string): Term[] {
  const words = wordsIn(text)
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at)
    if (name === undefined) pushWord(terms, words[at++]!)
    else {
      const last = words[at + name.words.length - 1]!
      terms.push({ key: `=${name.canonical}`, weight: weights.rare, start: words[at]!.start, end: last.end })
      at += name.words.length
    }
  }
  return terms
}

/** A word as it is compared; `won’t` is two. */
type Part = Pick<Term, 'key' | 'weight'>

function pushWord(terms: Term[], { written, start, end }: Word) {
  for (const { key, weight } of partsOf(written)) terms.push({ key, weight, start, end })
}

/** Most words of a text are among those that came before. */
const partsOf = remembering(20_000, (written): readonly Part[] => {
  const parts: Part[] = []
  const folded = written.normalize('NFKD').replace(/\p{M}/gu, '').replace('’', "'").toLowerCase()
  const apostrophe = folded.indexOf("'")
  const whole = (key: string) => parts.push({ key, weight: weightOf(key) })
  if (apostrophe < 0) {
    whole(baseOf(folded))
    return parts
  }
  const [before, after] = [folded.slice(0, apostrophe), folded.slice(apostrophe)]
  if (after === "'t" && before.endsWith('n')) {
    whole(irregular.get(folded) ?? before.slice(0, -1))
    whole('not')
  } else if (contractions.has(after)) {
    whole(baseOf(before))
    whole(contractions.get(after)!)
  } else whole(baseOf(after === "'s" ? before : folded))
  return parts
})

const contractions = new Map(Object.entries(english.contractions))
const numbers = new Map(Object.entries(english.numbers))
const irregular = new Map([
  ["can't", 'can'],
  ["shan't", 'shall'],
  ["won't", 'will'],
])

/** `1,000` → `1000`, `three` → `3`, `organised` → `organiz`. */
function baseOf(lower: string): string {
  const number = numbers.get(lower)
  if (number !== undefined) return number
  if (/^\p{N}/u.test(lower)) return lower.replaceAll(',', '')
  return isFunctionWord(lower) ? lower : stemOf(lower)
}

function weightOf(key: string): number {
  if (isFunctionWord(key)) return weights.closed
  return common.has(key) ? weights.common : weights.rare
}

const common: ReadonlySet<string> = new Set([...commonWords].map(baseOf))

/** A name of the language data as a text has it: the first word folded leads to it. */
interface Known {
  words: readonly string[]
  canonical: string
}

/** The longest known name at a word. `us` is not `US`, and capitals throughout count as well. */
function nameAt(words: readonly Word[], at: number): Known | undefined {
  for (const known of names.get(bare(words[at]!.written)) ?? []) {
    const fits = known.words.every((word, i) => {
      const written = words[at + i] && bare(words[at + i]!.written)
      return written === word || (written !== undefined && written === word.toUpperCase())
    })
    if (fits) return known
  }
  return undefined
}

/** Without stops and a possessive: `U.S.` → `US`, `Russia’s` → `Russia`. */
function bare(written: string): string {
  const own = /['’][sS]$/.test(written) ? written.slice(0, -2) : written
  return own.includes('.') ? own.replaceAll('.', '') : own
}

/** The key of a country: `=Norway`. */
export const isCountry = (key: string) => countries.has(key)

const countries = new Set(
  knownNames.filter(({ kind }) => kind === 'country').map(({ canonical }) => `=${canonical}`),
)

const names = new Map<string, Known[]>()
for (const { words, canonical, kind, form } of knownNames) {
  // What stands for something else only at times (Moscow for Russia), and names with nothing to fold, stay words.
  if (form === 'metonym' || (words.length === 1 && words[0] === canonical && kind !== 'country')) continue
  const own = wordsIn(words.join(' ').replaceAll(" 's", "'s")).map(({ written }) => bare(written))
  if (own.length === 0) continue
  const list = names.get(own[0]!) ?? []
  names.set(own[0]!, list)
  list.push({ words: own, canonical })
}
for (const list of names.values()) list.sort((a, b) => b.words.length - a.words.length)
