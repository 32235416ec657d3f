/** Names compared without what spelling varies in. */
import variants from '../lang/en/name-variants.json'
import titleData from '../lang/en/titles.json'
import type { Mention } from '../stage'

const suffixes = new Set(titleData.after.map((word) => word.replaceAll('.', '')))
const letters = new Set(titleData.letters.map((word) => word.replaceAll('.', '')))
const linking = new Set(variants.linking)
const given = new Map(
  Object.entries(variants.given).flatMap(([name, others]) => others.map((one) => [one, name])),
)

/** `Kim Jong-un` and `Kim Jong Un`, `José` and `Jose` are the same words. Without `Jr.` and a possessive. */
export function nameWords(name: string): string[] {
  if (isPlain(name)) return name === '' ? [] : withoutSuffix(name, cutAtSpaces(name.toLowerCase()))
  // H.W. Bush, H. W. Bush
  const spaced = name.includes('.') ? name.replace(/\.(?=\p{L}\.)/gu, '. ') : name
  const folded = spaced
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,]/g, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[\s\-‐‑]+/g, ' ')
    .trim()
  return withoutSuffix(
    name,
    folded.split(' ').filter((word) => word !== 'the' && word !== ''),
  )
}

/** Letters from A to z with single spaces between, and no `the`: nothing to fold but case. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const unit = name.charCodeAt(at)
    const letter = (unit > 64 && unit < 91) || (unit > 96 && unit < 123)
    if (!letter && !(unit === 32 && at > 0 && at < name.length - 1 && name.charCodeAt(at - 1) !== 32))
      return false
  }
  return !name.includes('the') && !name.includes('The')
}

/** As `split` does, which for so few words takes longer than all the rest. */
function cutAtSpaces(name: string): string[] {
  const words: string[] = []
  let from = 0
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', from)) {
    words.push(name.slice(from, at))
    from = at + 1
  }
  words.push(from === 0 ? name : name.slice(from))
  return words
}

/** `Hale KC`, `Hale Jr.`; `Daniel Obe` and `Ann Td` are names. */
function withoutSuffix(name: string, words: string[]): string[] {
  while (
    words.length > 1 &&
    suffixes.has(words.at(-1)!) &&
    !(isWritten.test(name) && letters.has(words.at(-1)!))
  )
    words.pop()
  return words
}
const isWritten = /\p{Lu}\p{Ll}+$/u

/**
 * A word of a person's name as its spellings have it in common: `sergey` and `sergei`, `bill` and `william`,
 * `zelenskyy` and `zelensky`.
 */
export function spelling(word: string): string {
  const known = given.get(word)
  if (known !== undefined) return known
  if (word.length < 5) return word
  let end = word.length
  while (word[end - 1] === 'i' || word[end - 1] === 'y') end--
  return end < word.length ? `${word.slice(0, end)}i` : word
}

/** `jr`, `iii`: what tells a son from a father of the same name; empty if nothing does. */
export function generationOf(name: string): string {
  const space = Math.max(name.lastIndexOf(' '), name.lastIndexOf(','))
  if (space < 0 || name.length - space > 4) return ''
  return /^(jr|sr|ii|iii|iv)\.?$/i.exec(name.slice(space + 1))?.[1]?.toLowerCase() ?? ''
}

/** The letters that an acronym of a name would have: `Nordic Ferry Council` → `nfc`. */
export function initialsOf(name: string, between = /[\s-]+/): string {
  return name
    .split(between)
    .filter((word) => word !== '' && !linking.has(word.toLowerCase()))
    .map((word) => word[0]!.toLowerCase())
    .join('')
}

/** The words of a title or a description, in small letters. */
export function wordsOf(title: string): string[] {
  return title.toLowerCase().split(/[^\p{L}-]+/u)
}

/** The noun of a description, in lower case. */
export function nounOf(text: string, { head }: Mention): string {
  return text.slice(head.start, head.end).toLowerCase()
}
