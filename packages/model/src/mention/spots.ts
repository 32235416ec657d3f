import { TokenKind, type Tokens } from '../stage'
import { Word } from '../text/lexicon'
import { Numbers } from '../text/numbers'

/** The tokens that those have to look at who look for somebody without a name: found in one walk for all of them. */
export interface Spots {
  pronouns: Int32Array
  /** Words for people and bodies: `spokesman`, `officials`, `ministry`. */
  nouns: Int32Array
  /** Known names begin with these. */
  known: Int32Array
  /** `Finn`, and numbers, which may be an age. */
  nationals: Int32Array
}

/** The kinds of words that somebody without a name may be called by. */
export const noun = Word.group | Word.single | Word.body
const any = Word.pronoun | noun | Word.known | Word.national

export function spotsIn({ length, form, kind, bits }: Tokens): Spots {
  const pronouns = new Numbers()
  const nouns = new Numbers()
  const known = new Numbers()
  const nationals = new Numbers()
  for (let at = 0; at < length; at++) {
    const word = bits[form[at]!]!
    const isNumber = kind[at] === TokenKind.number
    if (!isNumber && (word & any) === 0) continue
    if (word & Word.pronoun) pronouns.push(at)
    if (word & noun) nouns.push(at)
    if (word & Word.known) known.push(at)
    if (isNumber || word & Word.national) nationals.push(at)
  }
  return { pronouns: pronouns.all(), nouns: nouns.all(), known: known.all(), nationals: nationals.all() }
}
