/** Names compared without what spelling varies in. */
import titleData from '../lang/en/titles.json'

const suffixes = new Set(titleData.after.map((word) => word.replaceAll('.', '')))
const linking = new Set(['of', 'the', 'and', 'for', 'to', 'on', 'in', '&'])

/** `Kim Jong-un` and `Kim Jong Un`, `José` and `Jose` are the same words. Without `Jr.` and a possessive. */
export function nameWords(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.,]/g, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[\s\-‐‑]+/g, ' ')
    .trim()
  const words = folded.split(' ').filter((word) => word !== 'the' && word !== '')
  while (words.length > 2 && suffixes.has(words.at(-1)!)) words.pop()
  return words
}

/** The letters that an acronym of a name would have: `Nordic Ferry Council` → `nfc`. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !linking.has(word.toLowerCase()))
    .map((word) => word[0]!.toLowerCase())
    .join('')
}
