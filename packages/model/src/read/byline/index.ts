import agencies from '../../lang/en/agencies.json'
import bylines from '../../lang/en/bylines.json'
import { givenTo } from '../../text/first-names'

/**
 * The names in a byline: `By ANN LEE and Jo Park, Staff Writers` → the two. Fewer and right beats many and wrong:
 * addresses, jobs, houses after a name and what is too long for a name are left out. `Lee, Ann` is one name.
 */
export function authorsIn(byline: string): string[] {
  const line = byline.trim().slice(0, longestByline)
  if (/^https?:/.test(line)) return []
  const plain = withoutOpening(withoutAddress(line.replace(/[^\S\n]+/g, ' ').trim()))
  if (isTurned(plain)) return [plain]
  const names: string[] = []
  for (const part of partsOf(plain)) {
    const name = trimmed(withoutOpening(part))
    if (name === '') continue
    const words = name.toLowerCase().split(' ')
    // a job after a name is not another name; alone it says who wrote: "Sports Desk"
    if (titles.has(words.at(-1)!) && (names.length > 0 || words.length === 1)) continue
    // "Ann Lee, The Daily"
    if (names.length > 0 && words[0] === 'the') continue
    if (ends.has(words[0]!) || /\d/.test(part) || !isName(name)) break
    // an account's name, unless nobody else is named
    if (names.length > 0 && /^\p{Ll}/u.test(name) && words.length === 1) break
    if (!names.some((known) => known.toLowerCase() === name.toLowerCase())) names.push(name)
    // what follows an agency is where it reports from
    if (isAgency(name) || names.length === mostNames) break
  }
  return names
}

/** More have never written one article together; each name is looked for among those that were found. */
const mostNames = 20
/** So many names are never longer; what is, is no byline as a whole. */
const longestByline = 10_000

/**
 * The names in a line of its own that has no `By`: nothing but names, then perhaps a job or a place. A first name that we know must
 * open it.
 *
 *     Lewis Grantham, Crime correspondent     Pippa Strang Education editor     Gareth Lumb at Mill Road
 *     ^^^^^^^^^^^^^^                          ^^^^^^^^^^^^                      ^^^^^^^^^^^
 */
export function namesAlone(line: string): string[] {
  if (line.length > 80 || !/^\p{Lu}/u.test(line) || /[.!?:;“”"‘(\d]/.test(line)) return []
  const [plain, job] = cut(line)
  if (job !== undefined && !titles.has(lastWord(job)) && !/^(?:in|at) \p{Lu}/u.test(job)) return []
  const names = plain.split(/ and | & |, /)
  const given = givenTo(names[0]!.split(' ', 1)[0]!.toLowerCase()) !== undefined
  return given && names.length < 5 && names.every(isFullName) ? names : []
}

/** A line at what follows the names: a job behind a comma or a bar or with no sign at all, or a place. */
function cut(line: string): [string, string | undefined] {
  const place = line.search(/ (?:in|at) /)
  if (place > 0) return [line.slice(0, place), line.slice(place + 1)]
  if (!titles.has(lastWord(line))) return [line, undefined]
  const sign = /,| \| | [-–—] /.exec(line)
  if (sign !== null) return [line.slice(0, sign.index), line.slice(sign.index + sign[0].length).trim()]
  const words = line.split(' ')
  return [words.slice(0, 2).join(' '), words.slice(2).join(' ')]
}

const lastWord = (words: string) => words.slice(words.lastIndexOf(' ') + 1).toLowerCase()

function isFullName(name: string): boolean {
  const words = name.split(' ')
  return (
    words.length > 1 &&
    words.length < 5 &&
    words.every((word) => /^\p{Lu}[\p{L}'’-]*$|^(?:de|van|von|al|bin|der|den|la|le|da|di)$/u.test(word))
  )
}

/** Whether a name is a news agency's: `Reuters`, `The Associated Press`. */
export function isAgency(name: string): boolean {
  return agencyNames.has(name.replace(/^the /i, ''))
}

/** The agency that a byline names: `By ANN LEE, AP Political Writer` → `AP`, `Jo Park | Reuters` → `Reuters`. */
export function agencyIn(byline: string): string | undefined {
  for (const part of byline.split(/[,|\n]| and | - /)) {
    const name = trimmed(part)
    if (isAgency(name)) return name
    const words = name.split(' ')
    if (words.length > 1 && titles.has(words.at(-1)!.toLowerCase()) && isAgency(words[0]!)) return words[0]
  }
  return undefined
}

const agencyNames: ReadonlySet<string> = new Set(agencies.names)
const titles = new Set(bylines.titles)
const ends = new Set(bylines.ends)
const nobody = new Set(bylines.nobody)

/** "By" is a word of its own: ABBY keeps hers. */
function withoutOpening(byline: string): string {
  const lower = byline.toLowerCase()
  // the longest first: "by:" before "by"
  const opening = [...bylines.openings]
    .sort((a, b) => b.length - a.length)
    .find((words) => lower.startsWith(words) && /^[^\p{L}\p{N}]/u.test(byline.slice(words.length)))
  return opening === undefined ? byline : byline.slice(opening.length).trim()
}

/** `ann@example.com (Ann Lee)`, and the other way round: feeds write both. */
function withoutAddress(byline: string): string {
  if (!byline.includes('@')) return byline
  const bracket = /\(([^()@]{1,80})\)$/.exec(byline.slice(-90))
  if (bracket) return bracket[1]!.trim()
  const words = byline.split(' ').filter((word) => !word.includes('@'))
  return words.join(' ')
}

/** `Lee, Ann`: where each of two parts is one word, they are one name; an agency and its place are not. */
function isTurned(byline: string): boolean {
  const [family, given, ...more] = byline.split(', ')
  if (family === undefined || given === undefined || more.length > 0 || isAgency(family)) return false
  return [family, given].every(
    (word) =>
      /^\p{Lu}\p{L}*$/u.test(word) &&
      isName(word) &&
      !ends.has(word.toLowerCase()) &&
      !titles.has(word.toLowerCase()),
  )
}

/** Cut at commas, bars and "and"; `|` and what follows it is an office, `Amy Park | The Daily`, and `in Oslo` where they were. */
function partsOf(byline: string): string[] {
  return byline
    .split(' | ', 1)[0]!
    .split(/\n|,| and | und | et | & | with |;| \/ | \+ | [-–—•·] /)
    .map((part) => part.split(/ (?:at|in) (?=\p{Lu})/u, 1)[0]!.trim())
    .filter((part) => part !== '')
}

function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 60 &&
    /^(?:\p{Lu}|\p{Lo}|\p{Ll}{1,3}[ '’]\p{Lu}|[a-z][\w.]{2,20}$)/u.test(name) &&
    !/[@<>{}[\]\\=\d:]|https?|www\./.test(name) &&
    name.split(' ').length <= 6 &&
    !nobody.has(name.toLowerCase())
  )
}

/** Without the dashes, bars and blanks around a name; its last full stop or bracket may be part of it. */
function trimmed(part: string): string {
  let start = 0
  let end = part.length
  while (start < end && !isLetter(part[start]!)) start++
  while (end > start && !isLetter(part[end - 1]!) && part[end - 1] !== '.' && part[end - 1] !== ')') end--
  return part.slice(start, end)
}

/** Halves of surrogate pairs count as letters. */
const isLetter = (char: string) => /[\p{L}\p{M}\p{Cs}]/u.test(char)
