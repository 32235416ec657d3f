/** What kind of character stands at a place. One table look-up for each; the table fills itself as characters come. */

export const CharClass = {
  space: 1,
  upper: 2,
  lower: 3,
  letter: 4,
  digit: 5,
  punctuation: 6,
  other: 7,
} as const

// One byte for each UTF-16 unit of the basic plane; 0 is "not looked at yet".
const table = new Uint8Array(0x10000)

/** The class of the character that starts at `at`: a surrogate pair counts as one letter or symbol. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 0xd800 && unit < 0xdc00) return classify(text.codePointAt(at)!)
  if (table[unit] === 0) table[unit] = classify(unit)
  return table[unit]!
}

/** True for a letter, a digit, or a mark that joins them (accents that are characters of their own). */
export function isWordAt(text: string, at: number): boolean {
  const kind = classAt(text, at)
  return kind >= CharClass.upper && kind <= CharClass.digit
}

export function isSpaceAt(text: string, at: number): boolean {
  return classAt(text, at) === CharClass.space
}

/** Behind the last of the letters, digits and marks on them that follow each other from `at` on. */
export function wordEnd(text: string, at: number, limit: number): number {
  let end = at
  while (end < limit) {
    // nearly always the table knows the unit; of a surrogate it never does
    const kind = table[text.charCodeAt(end)]!
    if (kind >= CharClass.upper && kind <= CharClass.digit) end++
    else if (kind === 0 && isWordAt(text, end)) end += unitsAt(text, end)
    else break
  }
  return end
}

/** How many UTF-16 units the character at `at` takes: 2 for a surrogate pair. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit < 0xdc00 && text.codePointAt(at)! > 0xffff ? 2 : 1
}

function classify(codePoint: number): number {
  const char = String.fromCodePoint(codePoint)
  if (/[\s\p{Z}\u200b\ufeff]/u.test(char)) return CharClass.space
  if (/\p{Lu}|\p{Lt}/u.test(char)) return CharClass.upper
  if (/\p{Ll}/u.test(char)) return CharClass.lower
  if (/[\p{L}\p{M}\u200c\u200d]/u.test(char)) return CharClass.letter
  if (/\p{N}/u.test(char)) return CharClass.digit
  if (/\p{P}/u.test(char)) return CharClass.punctuation
  return CharClass.other
}
