/** What the letters of a word alone tell of it, wherever it stands. */
import { CharClass, classAt } from '../text/chars'
import { commonWords } from '../text/usual-words'

/** `eBay`, `al-Assad` start low and are names; `pro-Beijing` is not. */
export function startsHigh(text: string, start: number): boolean {
  const first = classAt(text, start)
  if (first === CharClass.upper) return true
  const char = text[start]
  if (first !== CharClass.lower || (char !== 'e' && char !== 'a')) return false
  if (text[start + 2] === '-' && text[start + 1] === 'l') {
    return start + 3 < text.length && classAt(text, start + 3) === CharClass.upper
  }
  return char === 'e' && start + 3 < text.length && classAt(text, start + 1) === CharClass.upper
}

/** `NFC`, `U.S.`: capitals that no place in a sentence explains. */
export function isInitials(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false
  for (let at = start; at < end; at++) if (classAt(text, at) === CharClass.lower) return false
  return true
}

/** `Washington-based`, `Trump-era`: a common word after the hyphen. `Jong-un` and `Wai-keung` are names. */
export function isDescribing(text: string, start: number, end: number, family: boolean): boolean {
  // Within the word only: `lastIndexOf` would look back to the start of the text.
  let hyphen = end - 1
  while (hyphen > start && text[hyphen] !== '-') hyphen--
  if (hyphen === start || hyphen === end - 1) return false
  if (classAt(text, hyphen + 1) !== CharClass.lower) return false
  const last = text.slice(hyphen + 1, end)
  if (/(ed|style|born|era|like)$/.test(last)) return true
  return commonWords.has(last) && !(family && hyphen - start < 6 && last.length < 6)
}

/** `R-S.C.`, `PACs`: where from and which party; several of a kind. */
export function isParty(text: string, start: number, end: number): boolean {
  if (text[start + 1] === '-') return /^[DRI]-[A-Z]/.test(text.slice(start, start + 3))
  return text[end - 1] === 's' && end - start < 6 && /^[A-Z]{2,4}s$/.test(text.slice(start, end))
}
