/** Titles before a name, roles after it. */
import clauseWords from '../lang/en/clauses.json'
import { type Segmented, TokenKind, type Tokens } from '../stage'
import { bitsAt, canBe, Word } from '../text/lexicon'
import type { Casing } from './casing'
import { knownAt } from './gazetteer'
import { contexts } from './lists'

const says = new Set(clauseWords.says)

/**
 * Where the title that stands right before token `first` begins; `first` if none does.
 *
 *     said former Russian Foreign Ministry spokeswoman Anna Orlova
 *          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function titleBefore(segmented: Segmented, casing: Casing, first: number, limit: number): number {
  const { text, tokens } = segmented
  const least = Math.max(limit, first - 14)
  let at = first - 1
  if (at < least) return first
  if (tokens.kind[at] !== TokenKind.word) return first
  if (!canBe(tokens, at, Word.title)) return afterBody(segmented, least, first)
  while (at > least && continuesTitle(segmented, casing, at - 1)) at--
  // `At 5 PM Hale said`
  if (canBe(tokens, at, Word.initials) && tokens.kind[at - 1] === TokenKind.number) at++
  // `Russia's Ambassador`: without its first word's end
  while (at < first - 1 && (tokens.lower[at] === "'s" || !startsWord(text, tokens.start[at]!))) at++
  return at
}

/** `Ambassador to the United Nations Nikki Hale`, `director of the Hale Institute Ann Moor`: an office, its body, the name. */
function afterBody({ text, tokens }: Segmented, least: number, first: number): number {
  let at = first - 1
  let words = 0
  while (at > least && words < 8) {
    const lower = tokens.lower[at]!
    if (
      (lower === 'to' || lower === 'of' || lower === 'for' || lower === 'on') &&
      canBe(tokens, at - 1, Word.title)
    ) {
      // Only a body in capitals: “a friend of the late John”
      const body = tokens.lower[at + 1] === 'the' ? at + 2 : at + 1
      if (body >= first || (!isUpper(text[tokens.start[body]!]!) && !canBe(tokens, body, Word.titleModifier)))
        return first
      let start = at - 1
      while (
        start > least &&
        (canBe(tokens, start - 1, Word.titleModifier) ||
          knownAt(text, tokens, start - 1, start) !== undefined)
      )
        start--
      return start
    }
    if (
      tokens.kind[at] !== TokenKind.word ||
      (canBe(tokens, at, Word.cue) && !isUpper(text[tokens.start[at]!]!))
    )
      return first
    at--
    words++
  }
  return first
}

function continuesTitle({ text, tokens }: Segmented, casing: Casing, at: number): boolean {
  if (tokens.kind[at] !== TokenKind.word)
    return text[tokens.start[at]!] === '-' || text[tokens.start[at]!] === '/'
  const lower = tokens.lower[at]!
  if (lower === 'and' || lower === 'of')
    return canBe(tokens, at - 1, Word.title) && canBe(tokens, at + 1, Word.title) === (lower === 'and')
  if (knownAt(text, tokens, at, at + 1) !== undefined) return true
  const word = bitsAt(tokens, at)
  if (word & Word.function) return false
  if (word & (Word.title | Word.titleModifier)) return true
  if (word & Word.cue && !casing.isTelling(at)) return false
  return casing.isNameWord(at) || (word & Word.body) !== 0 || /^[a-z]+-[a-z]+$/.test(lower)
}

/**
 * The role that stands after a name, between commas; undefined if there is none.
 *
 *     Ann Hale, the deputy head of Russia's Defence Committee, said
 *               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function roleAfter(
  { text, tokens, sentences }: Segmented,
  last: number,
): { first: number; last: number } | undefined {
  if (last + 1 >= tokens.length || text[tokens.start[last]!] !== ',') return undefined
  const limit = Math.min(sentences[tokens.sentence[last]!]!.last, last + 24)
  // `Ann Hale, 81, the former governor`
  const isAged = tokens.kind[last + 1] === TokenKind.number && text[tokens.start[last + 2] ?? 0] === ','
  const first = isAged ? last + 3 : last + 1
  // `Ann Hale, 52, plays a customs inspector`
  if (isAged && !contexts.openingRole.has(tokens.lower[first] ?? '')) return undefined
  let at = first
  let role = -1
  while (at < limit && text[tokens.start[at]!] !== ',' && !endsRole(text, tokens.start[at]!)) {
    const lower = tokens.lower[at]!
    const word = bitsAt(tokens, at)
    if (role < 0) {
      // `Duchess of Sussex`, and no `Mr Berg`
      const isTheirs = !(word & Word.honorific) || tokens.lower[at + 1] === 'of'
      if (word & Word.title && isTheirs) role = at
      else if (!opensRole(lower, word, at - first) || tokens.kind[at] === TokenKind.mark) return undefined
    } else if (
      (word & (Word.cue | Word.title)) === Word.cue &&
      tokens.kind[at + 1] !== TokenKind.word &&
      !isUpper(text[tokens.start[at]!]!)
    )
      break
    else if (lower === 'who' || lower === 'that' || lower === 'which' || lower === 'and') {
      if (lower !== 'and' || !joinsRole(tokens, at, limit)) break
    } else if (contexts.endingRole.has(lower)) break
    at++
  }
  if (role < 0 || reports(tokens, role + 1)) return undefined
  // , Sam Hale, a name of its own: `, President Trump said` is the next one's title
  const next = role + 1
  if (isUpper(text[tokens.start[role]!]!) && next < at && isUpper(text[tokens.start[next]!] ?? ' '))
    return undefined
  return { first, last: at }
}

/** `with Ann Hale, the minister said`: the minister is somebody else. `the minister said to have left` is she. */
function reports(tokens: Tokens, at: number): boolean {
  const verb = tokens.lower[at] ?? ''
  if (says.has(verb)) return tokens.lower[at + 1] !== 'to'
  // `the minister described it as`; “the minister convicted of fraud” is she
  return verb.endsWith('ed') && canBe(tokens, at, Word.cue) && canBe(tokens, at + 1, Word.determiner)
}

function joinsRole(tokens: Tokens, at: number, limit: number): boolean {
  for (let i = at + 1; i < Math.min(limit, at + 5); i++)
    if (canBe(tokens, i, Word.title | Word.body)) return true
  return false
}

function opensRole(lower: string, word: number, words: number): boolean {
  if (words > 8) return false
  if (lower === 'of' || lower === "'s") return words > 0
  if (contexts.openingRole.has(lower)) return true
  return (word & Word.function) === 0 && (word & (Word.cue | Word.titleModifier)) !== Word.cue
}

function endsRole(text: string, start: number): boolean {
  return '.;:!?()—–'.includes(text[start]!) || text[start] === '"' || text[start] === '“'
}

function isUpper(char: string): boolean {
  return char !== char.toLowerCase()
}

function startsWord(text: string, start: number): boolean {
  return text[start] !== "'" && text[start] !== '’' && text[start] !== '-'
}
