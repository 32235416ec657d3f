/** Part of a name: `Hale` and `Mr Hale` for `Ann Hale`, `the Institute` for `Hale Institute`. */
import titles from '../lang/en/titles.json'
import type { Attributed, Mention, Span } from '../stage'
import { firstNameGender } from '../text/first-names'
import { firstTokenAt } from '../text/tokens'
import type { NameIndex } from './named'
import type { Named } from './names'
import { addReferent, genderFits, join, type Referent, type Referents } from './referent'
import { generationOf, spelling } from './words'

export function resolveShort(
  { text, tokens }: Attributed,
  names: readonly Named[],
  referents: Referents,
  index: NameIndex,
) {
  const alone = new Map<string, Referent>()
  // A short name keeps its bearer until a full name with the same word comes between.
  const last = new Map<string, Referent>()
  const lastIn = new Map<string, number>()
  let at = 0
  for (const { mention, written, words } of names) {
    const already = referents.of.get(mention)
    if (already !== undefined) {
      if (already.kind === 'person') {
        const surname = spelling(already.words.at(-1)!)
        at = firstTokenAt(tokens, mention.head.start, at)
        const sentence = tokens.sentence[at]!
        // `Tom Bell and his mother, Joan Bell, came`: Bell is Tom
        if (lastIn.get(surname) !== sentence) last.set(surname, already)
        lastIn.set(surname, sentence)
      }
      continue
    }
    if (mention.form === 'acronym' || words.length === 0) continue
    const word = mention.kind === 'person' ? spelling(words.join(' ')) : words.join(' ')
    const found =
      mention.kind === 'person'
        ? (ofAge(text, mention, index.bySurname.get(word)) ??
          bearerOf(word, written, mention, index, last) ??
          // George Bush, where there are two
          (written.includes(' ')
            ? bearerOf(spelling(words.at(-1)!), written, mention, index, last)
            : undefined))
        : bodyOf(words, index)
    if (found !== undefined) {
      join(referents, found, mention, 'short-for-full')
      // `Mrs Bell` says which one for once; `Bell` stays who it was
      if (mention.kind === 'person' && mention.form !== 'title') last.set(word, found)
      continue
    }
    const key = `${mention.kind} ${words.join(' ')}`
    const same = alone.get(key)
    if (same !== undefined && genderFits(same, mention.gender))
      join(referents, same, mention, 'named-in-full')
    else {
      const referent = addReferent(referents, mention, words, 'named-in-full')
      const gender = firstNameGender(word)
      if (gender !== undefined && mention.form !== 'title') referent.firstNameGender = gender
      alone.set(key, referent)
    }
  }
}

/** `the elder Hale`, where one of two was named as the father, an uncle or a son of the other. */
function ofAge(text: string, mention: Mention, all: readonly Referent[] = []): Referent | undefined {
  const { start, gender } = mention
  const bearers = all.filter((one) => one.mentions[0]!.start < start && genderFits(one, gender))
  if (bearers.length < 2) return undefined
  const asked = /\b(?:(elder|older|senior)|younger|junior) (?:m(?:r|s|rs|iss)\.? )?$/i.exec(
    text.slice(Math.max(0, start - 16), start),
  )
  if (asked === null) return undefined
  const isElder = asked[1] !== undefined
  const ages = bearers.map((one) => generationSaid(text, one, start))
  const fitting = bearers.filter((_, i) => ages[i] === (isElder ? 'elder' : 'younger'))
  if (fitting.length > 0) return latest(fitting, mention)
  const left = bearers.filter((_, i) => ages[i] === undefined)
  return left.length === 1 && bearers.length === 2 ? left[0] : undefined
}

/** `Ray Hale, Todd's father`, `the minister's son, Aditya Hale` */
function generationSaid(
  text: string,
  { mentions }: Referent,
  limit: number,
): 'elder' | 'younger' | undefined {
  for (const { head } of mentions) {
    if (head.start >= limit) return undefined
    const sibling =
      /\b(?:(elder|older)|younger) (?:brother|sister|cousin), $/.exec(before(text, head)) ??
      /^,(?: \d{1,3},)? [^,.;]{0,30}?(?:(elder|older)|younger) (?:brother|sister|cousin)\b/.exec(
        behind(text, head),
      )
    if (sibling !== null) return sibling[1] === undefined ? 'younger' : 'elder'
    const kin =
      /\b([a-z]+), $/.exec(before(text, head)) ??
      /^,(?: \d{1,3},)? [^,.;]{0,30}?(?:['’]s|his|her|their|elder|older|younger|an?) ([a-z]+)\b/.exec(
        behind(text, head),
      )
    if (kin !== null && elders.has(kin[1]!)) return 'elder'
    if (kin !== null && youngers.has(kin[1]!)) return 'younger'
  }
  return undefined
}

const before = (text: string, { start }: Span) => text.slice(Math.max(0, start - 20), start)
const behind = (text: string, { end }: Span) => text.slice(end, end + 60)

const elders: ReadonlySet<string> = new Set(titles.elders)
const youngers: ReadonlySet<string> = new Set(titles.youngers)

/** The one person whose last name it is, or else whose first name; undefined if several are left. */
function bearerOf(
  word: string,
  written: string,
  mention: Mention,
  index: NameIndex,
  last: Map<string, Referent>,
): Referent | undefined {
  const fitting = (list: readonly Referent[] = []) => list.filter((one) => genderFits(one, mention.gender))
  const surname = fitting(index.bySurname.get(word))
  if (surname.length === 1) return surname[0]
  if (surname.length > 1) {
    const before = surname.filter((one) => one.mentions[0]!.start < mention.start)
    if (before.length === 1) return before[0]
    // `Hale quits`, and the Hales below: the one who comes first
    if (before.length === 0 && mention.gender === undefined) return surname[0]
    // `Mr Roy`, where there are a Callum and somebody whose first name tells nothing
    const sure = mention.gender === undefined ? [] : surname.filter((one) => isOf(one, mention.gender))
    if (sure.length === 1) return sure[0]
    // Trump Jr. and Trump
    const generation = generationOf(written)
    const same = surname.filter((one) => (one.generation ?? '') === generation)
    if (same.length === 1 && surname.some((one) => (one.generation ?? '') !== '')) return same[0]
    const titled = surname.filter((one) => sharesTitle(one, mention))
    if (titled.length === 1) return titled[0]
    const recent = last.get(word)
    if (recent !== undefined && surname.includes(recent)) return recent
    // `Mr Maddern`, where Keith and Shane Maddern were named: who was named last
    return mention.form === 'title' ? latest(before, mention) : undefined
  }
  // After a title comes a last name: `Mr Paul` is no `Paul Hale`; but `Mr Ban` is `Ban Ki-moon`
  const first =
    mention.form === 'title' && firstNameGender(word) !== undefined && !takesFirstName(mention)
      ? []
      : fitting(index.byFirstName.get(word))
  return first.length === 1 ? first[0] : undefined
}

/** The one of several who was named last ahead of a mention. */
function latest(several: readonly Referent[], { start }: Mention): Referent | undefined {
  let found: { one: Referent; at: number } | undefined
  for (const one of several) {
    const at = one.mentions.findLast((mention) => mention.start < start)?.start ?? -1
    if (found === undefined || at > found.at) found = { one, at }
  }
  return found?.one
}

/** There is evidence for the gender. */
function isOf({ gender, firstNameGender: given }: Referent, asked: Mention['gender']): boolean {
  return (gender ?? given) === asked
}

/** `Sir Piers` is Piers Alderton. */
function takesFirstName({ roles = [] }: Mention): boolean {
  return roles.some(({ title }) => beforeFirstNames.has(title.toLowerCase()))
}

const beforeFirstNames: ReadonlySet<string> = new Set(titles.given)

function sharesTitle(referent: Referent, mention: Mention): boolean {
  const titles = mention.roles?.map((role) => role.title.toLowerCase()) ?? []
  return titles.some((title) =>
    referent.mentions.some((one) => one.roles?.some((role) => role.title.toLowerCase().includes(title))),
  )
}

/** The one organization whose name begins or ends with these words. */
function bodyOf(words: readonly string[], index: NameIndex): Referent | undefined {
  const lists = [...(index.byBodyWord.get(words[0]!) ?? []), ...(index.byBodyWord.get(words.at(-1)!) ?? [])]
  const whole = words.join(' ')
  const only = (fits: (full: string) => boolean): Referent | undefined => {
    const found = new Set(
      lists.filter(({ words: full }) => full.length >= words.length && fits(full.join(' '))),
    )
    return found.size === 1 ? [...found][0] : undefined
  }
  // `Dunmore` is Dunmore Rovers rather than Radio Dunmore
  return only((full) => full.startsWith(whole)) ?? only((full) => full.endsWith(whole))
}
