import type { Range } from '../../corpus/range'
import titles from './titles.json'

const titleWords = new Set(titles.words)
const before = `"'“”‘’([,.;:–—-`
const after = `'"“”‘’)],;:–—-`

/**
 * The core of a name: without articles and titles before it, without possessive and punctuation around it.
 *
 *     the late “Dr. Ida Vance’s”  →  late “Dr. Ida Vance
 *     Mr Tull,                    →  Tull
 */
export function coreOf(text: string, [start, end]: Range): Range {
  let [s, e] = [start, end]
  for (let moved = true; moved && s < e; ) {
    const t = text.slice(s, e)
    const front = leading(t)
    const back = front > 0 ? 0 : trailing(t)
    const word = front + back > 0 ? 0 : articleOrTitle(t)
    s += front + word
    e -= back
    moved = front + back + word > 0
  }
  return [s, e]
}

/** A name reduced to what two spellings of it have in common: `Mr. Renée O’Dell-Ray` → `renee odell ray`. */
export function plainName(name: string): string {
  return name
    .slice(...coreOf(name, [0, name.length]))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[.'’"“”,]/g, '')
    .replace(/[\s\-–]+/g, ' ')
    .trim()
}

/** The length of the white space, or of the punctuation, that it begins with. */
function leading(t: string): number {
  const spaces = t.length - t.trimStart().length
  return spaces > 0 ? spaces : run(t, before, 0, 1)
}

/** The length of what can go at the end, if something stays: white space, possessive, punctuation, a full stop. */
function trailing(t: string): number {
  const spaces = t.length - t.trimEnd().length
  const length = spaces || possessive(t) || run(t, after, t.length - 1, -1) || fullStop(t)
  return length < t.length ? length : 0
}

/** `Vance’s` */
const possessive = (t: string) => (t.endsWith("'s") || t.endsWith('’s') ? 2 : 0)

/** A full stop belongs to the name after an initial (`B.`) and after some abbreviations (`Inc.`). */
const fullStop = (t: string) =>
  t.endsWith('.') && !/(?:[A-Z]|\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|D\.C))$/.test(t.slice(0, -1)) ? 1 : 0

function run(t: string, characters: string, from: number, step: 1 | -1): number {
  let count = 0
  while (count < t.length && characters.includes(t[from + count * step]!)) count++
  return count
}

/** The length of the first word and the white space after it, if it is an article, a determiner or a title. */
function articleOrTitle(t: string): number {
  const determiner = /^(?:the|a|an|this|that|our|my|his|her|its|their)\s+/i.exec(t)
  if (determiner && determiner[0].length < t.length) return determiner[0].length
  const title = /^([\p{L}.-]+)\s+(?=\S)/u.exec(t)
  return title && titleWords.has(title[1]!.toLowerCase().replace(/\.$/, '')) ? title[0].length : 0
}
