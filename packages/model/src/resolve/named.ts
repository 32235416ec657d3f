/** Names written out, and those that the language data knows: same words, same referent. */

import organizations from '../lang/en/organizations.json'
import particleData from '../lang/en/particles.json'
import type { Attributed, Mention } from '../stage'
import { firstNameGender, givenTo } from '../text/first-names'
import type { Named } from './names'
import { findNamesakes } from './namesakes'
import { addReferent, join, type Referent, type Referents } from './referent'
import { generationOf, initialsOf, nameWords, spelling } from './words'

/** `inc`, `plc`: as `nameWords` leaves them. */
const legalForms: ReadonlySet<string> = new Set(organizations.legal.map((form) => form.replaceAll('.', '')))

const particles: ReadonlySet<string> = new Set(particleData.words)

/** Where the resolvers of other forms look full names up. */
export interface NameIndex {
  /** People by last word and by first word. */
  bySurname: Map<string, Referent[]>
  byFirstName: Map<string, Referent[]>
  /** Organizations by first and by last word. */
  byBodyWord: Map<string, Referent[]>
  byInitials: Map<string, Referent[]>
  byCanonical: Map<string, Referent>
}

/** Leads all full names and known names to referents. */
export function resolveNames(article: Attributed, names: readonly Named[], referents: Referents): NameIndex {
  const longer = longerNames(article, names)
  const namesakes = findNamesakes(article, names)
  const byKey = new Map<string, Referent>()
  const index: NameIndex = {
    bySurname: new Map(),
    byFirstName: new Map(),
    byBodyWord: new Map(),
    byInitials: new Map(),
    byCanonical: new Map(),
  }
  for (const { mention, written, words, shares } of names) {
    if (!shares && isPartial(mention, words)) continue
    const own = keyOf(mention, words)
    const base = longer.get(own) ?? own
    const apart = mention.kind === 'person' ? namesakes.apart(written, words) : ''
    // George Bush, where the text has a George W. and a George H. W. Bush
    if (apart === undefined) continue
    const key = base + apart
    const known = byKey.get(key)
    if (known === undefined) {
      const referent = addReferent(referents, mention, words, ruleFor(mention))
      byKey.set(key, referent)
      if (mention.kind === 'person') referent.generation = generationOf(written)
      if (shares) referent.canonical = written
      enter(index, referent, mention, words, written)
    } else {
      join(referents, known, mention, ruleFor(mention))
      if (words.length > known.words.length && mention.form === 'name') known.words = words
    }
  }
  return index
}

function keyOf({ kind, canonical }: Mention, words: readonly string[]): string {
  if (canonical !== undefined) return `known:${canonical}`
  // Henrik J. Vold is Henrik Vold
  if (kind === 'person') {
    let key = `person:${spelling(words[0]!)}`
    for (let i = 1; i < words.length - 1; i++) if (words[i]!.length > 1) key += ` ${words[i]!}`
    return `${key} ${spelling(words.at(-1)!)}`
  }
  if (kind === 'place') return `place:${words.join(' ')}`
  // Zelcom Widgets is Zelcom Widgets Inc.
  let end = words.length
  while (end > 1 && legalForms.has(words[end - 1]!)) end--
  return `name:${end < words.length ? words.slice(0, end).join(' ') : words.join(' ')}`
}

/** Zelcom Widgets Holdings is Zelcom Widgets. */
const corporate: ReadonlySet<string> = new Set(organizations.corporate)
/** Behind a name they make another body of it: Sula Wanderers Supporters Trust is not Sula Wanderers. */
const bodies: ReadonlySet<string> = new Set(
  [...organizations.suffixes, ...organizations.takesOf].filter((word) => !corporate.has(word)),
)

/** The key of `Meridian Grove` to that of `Meridian Grove Senior Care`; of `Suu Kyi` and of `Aung Kyi` to that of `Aung San Suu Kyi`, where no other name of the text has those words. */
function longerNames({ text }: Attributed, names: readonly Named[]): Map<string, string> {
  const found = new Map<string, string>()
  let two: Set<string> | undefined
  for (const { mention, written, words: all } of names) {
    if (mention.kind === 'organization' && mention.form === 'name' && all.length > 2 && all.length < 7) {
      const whole = keyOf(mention, all)
      for (let end = all.length - 1; end > 1 && !bodies.has(all[end]!); end--) {
        if (isBeside(text, mention, written, end)) continue
        const short = keyOf(mention, all.slice(0, end))
        found.set(short, (found.get(short) ?? whole) === whole ? whole : short)
      }
      continue
    }
    if (mention.kind !== 'person' || mention.form !== 'name' || all.length < 3) continue
    const words = all.filter((word) => word.length > 1)
    if (words.length < 3 || words.length > 6) continue
    const key = keyOf(mention, words)
    const outer = [words[0]!, words.at(-1)!]
    two ??= keysOfTwoWords(names)
    // Alastair Penrose, in full Alastair Walter Penrose, and his father Walter Penrose
    const inner = two.has(keyOf(mention, outer)) && givenTo(words[1]!) !== undefined ? [] : words.slice(-2)
    // Jón Þór Einarsson is Jón Þór
    const given = words.length === 3 && ofFather.test(words[2]!) ? words.slice(0, 2) : []
    for (const part of [inner, words.slice(-3), outer, given]) {
      if (part.length === words.length || part.length === 0) continue
      const short = keyOf(mention, part)
      found.set(short, (found.get(short) ?? key) === key ? key : short)
    }
  }
  return found
}

const ofFather = /(?:son|dottir)$/

/** `Thornbury Water and its parent, Thornbury Water Holdings`: whose first words stand right before it is another. */
function isBeside(text: string, { start }: Mention, written: string, words: number): boolean {
  const short = written.split(' ', words).join(' ')
  const before = text.slice(Math.max(0, start - nearby), start)
  const at = before.lastIndexOf(short)
  return at >= 0 && (isOther.test(before) || !/[.!?\n]/.test(before.slice(at + short.length)))
}
const isOther = /\b(?:owner|parent|partner|rival|subsidiary)(?: company)?,? $/
/** Characters between the two names. */
const nearby = 80

function keysOfTwoWords(names: readonly Named[]): Set<string> {
  const keys = new Set<string>()
  for (const { mention, words } of names) if (words.length === 2) keys.add(keyOf(mention, words))
  return keys
}

function ruleFor({ form, kind }: Mention) {
  if (form === 'metonym') return 'capital-for-country'
  if (kind === 'country') return 'same-country'
  return 'named-in-full'
}

/** Left to the resolvers of short names and acronyms. */
function isPartial(mention: Mention, words: readonly string[]): boolean {
  // `Holtz-Eakin` has two words and is a last name
  if (mention.kind === 'country') return false
  if (mention.kind === 'person')
    return words.length < 2 || mention.form === 'short' || mention.form === 'title'
  return (
    mention.form === 'acronym' ||
    (mention.canonical === undefined && mention.kind === 'organization' && mention.form === 'short')
  )
}

function enter(
  index: NameIndex,
  referent: Referent,
  mention: Mention,
  words: readonly string[],
  written: string,
) {
  index.byCanonical.set(mention.canonical ?? written, referent)
  if (mention.kind === 'person') {
    put(index.bySurname, spelling(words.at(-1)!), referent)
    const surname = nameWords(written.slice(written.lastIndexOf(' ') + 1)).join(' ')
    if (surname !== words.at(-1)) put(index.bySurname, spelling(surname), referent)
    // Enrique Peña Nieto is Mr Peña, Alejandra del Río Montes is Ms del Río
    words.slice(1, -1).forEach((word, i) => {
      if (word.length < 2 || firstNameGender(word) !== undefined) return
      put(index.bySurname, spelling(word), referent)
      if (particles.has(words[i]!)) put(index.bySurname, spelling(`${words[i]!} ${word}`), referent)
    })
    put(index.byFirstName, spelling(words[0]!), referent)
    const gender = genderOfNames(words)
    if (gender !== undefined) referent.firstNameGender = gender
  } else if (mention.kind === 'organization') {
    put(index.byBodyWord, words[0]!, referent)
    if (words.length > 1) {
      put(index.byBodyWord, words.at(-1)!, referent)
      put(index.byInitials, initialsOf(written), referent)
    }
  }
}

/** What the first name says; nothing where a second one says otherwise: `Lakshmi Narayan Rao`. */
function genderOfNames(words: readonly string[]): Referent['firstNameGender'] {
  const gender = firstNameGender(words[0]!)
  const second = words.length > 2 ? firstNameGender(words[1]!) : undefined
  return second === undefined || second === gender ? gender : undefined
}

function put(map: Map<string, Referent[]>, key: string, referent: Referent) {
  const list = map.get(key)
  if (list?.includes(referent)) return
  if (list === undefined) map.set(key, [referent])
  // More bearers of one name than this can't be told apart anyway
  else if (list.length < 8) list.push(referent)
}
