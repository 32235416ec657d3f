/** Part of a name: `Hale` and `Mr Hale` for `Ann Hale`, `the Institute` for `Hale Institute`. */
import titles from '../lang/en/titles.json'
import type { Attributed, Mention } from '../stage'
import { firstNameGender } from '../text/first-names'
import { kinKinds } from '../text/kin'
import { firstFrom } from '../text/sorted'
import { firstTokenAt } from '../text/tokens'
import { ofAge } from './elder'
import type { NameIndex } from './named'
import type { Named } from './names'
import { addReferent, genderFits, join, type Referent, type Referents } from './referent'
import { generationOf, spelling } from './words'

export function resolveShort(
  article: Attributed,
  names: readonly Named[],
  referents: Referents,
  index: NameIndex,
) {
  const { text, tokens } = article
  const alone = new Map<string, Referent>()
  // whose a short name was, until it is said to be another's
  const last = new Map<string, Referent>()
  // and who was named in full last
  const full = new Map<string, { one: Referent; sentence: number; end: number }>()
  const seen = new Map<Referent, number>()
  let said: ReturnType<typeof sourcesIn> | undefined
  const bearer = (word: string, { mention, written }: Named) =>
    bearerOf(word, written, mention, index, { last, seen })
  let at = 0
  for (const name of names) {
    const { mention, written, words } = name
    const already = referents.of.get(mention)
    if (already !== undefined) {
      if (already.kind === 'person') {
        seen.set(already, mention.start)
        const surname = spelling(already.words.at(-1)!)
        last.set(surname, last.get(surname) ?? already)
        if ((index.bySurname.get(surname)?.length ?? 0) > 1) {
          at = firstTokenAt(tokens, mention.head.start, at)
          const sentence = tokens.sentence[at]!
          // `Tom Bell and his mother, Joan Bell, came`: Bell is Tom
          if (full.get(surname)?.sentence !== sentence)
            full.set(surname, { one: already, sentence, end: mention.end })
        }
      }
      continue
    }
    if (mention.form === 'acronym' || words.length === 0) continue
    const isPerson = mention.kind === 'person'
    const word = isPerson ? spelling(words.join(' ')) : words.join(' ')
    const bearers = isPerson ? index.bySurname.get(word) : undefined
    // which one for once: the name alone stays whose it was
    let once: Referent | undefined
    if (bearers !== undefined && bearers.length > 1) {
      said ??= sourcesIn(article)
      once = ofAge(text, mention, bearers) ?? justNamed(mention, bearers, full.get(word), said)
    }
    const found =
      once ??
      (isPerson
        ? (bearer(word, name) ??
          // George Bush, where there are two
          (written.includes(' ') ? bearer(spelling(words.at(-1)!), name) : undefined))
        : bodyOf(words, index))
    if (found !== undefined) {
      join(referents, found, mention, 'short-for-full')
      seen.set(found, mention.start)
      // `Mrs Bell` says which one for once, too
      if (isPerson && once === undefined && mention.form !== 'title') last.set(word, found)
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

/** The one person whose last name it is, or else whose first name; undefined if several are left. */
function bearerOf(
  word: string,
  written: string,
  mention: Mention,
  index: NameIndex,
  { last, seen }: { last: ReadonlyMap<string, Referent>; seen: ReadonlyMap<Referent, number> },
): Referent | undefined {
  const fitting = (list: readonly Referent[] = []) =>
    list.filter((one) => genderFits(one, mention.gender) && !isMarriedOtherwise(one, mention))
  const surname = fitting(index.bySurname.get(word))
  if (surname.length === 1) return surname[0]
  if (surname.length > 1) {
    // Trump Jr. and Trump
    const generation = generationOf(written)
    const same = surname.filter((one) => (one.generation ?? '') === generation)
    if (same.length === 1 && surname.some((one) => (one.generation ?? '') !== '')) return same[0]
    const titled = surname.filter((one) => sharesTitle(one, mention))
    if (titled.length === 1) return titled[0]
    // `Ms Hale`, beside a Mrs Hale
    const others = surname.filter((one) => !isCalledMrs(one))
    if (mention.roles?.[0]?.title === 'Ms' && others.length === 1) return others[0]
    const before = surname.filter((one) => one.mentions[0]!.start < mention.start)
    if (before.length === 1) return before[0]
    // `Hale quits`, and the Hales below: the one with an office, or who comes first
    if (before.length === 0 && mention.gender === undefined) {
      // `husband` in front of a name is no office
      const officers = surname.filter(
        ({ mentions: [first] }) =>
          first!.roles?.some(({ title }) => !kinKinds.has(title.toLowerCase())) &&
          first!.start !== first!.head.start,
      )
      return officers.length === 1 ? officers[0] : surname[0]
    }
    // `Mr Roy`, where there are a Callum and somebody whose first name tells nothing
    const sure = mention.gender === undefined ? [] : surname.filter((one) => isOf(one, mention.gender))
    if (sure.length === 1) return sure[0]
    const recent = last.get(word)
    if (recent !== undefined && surname.includes(recent)) return recent
    // `Mr Maddern`, where Keith and Shane Maddern were named: who was named last
    return mention.form === 'title' ? latest(before, seen) : undefined
  }
  // After a title comes a last name: `Mr Paul` is no `Paul Hale`; but `Mr Ban` is `Ban Ki-moon`
  const first =
    mention.form === 'title' && firstNameGender(word) !== undefined && !takesFirstName(mention)
      ? []
      : fitting(index.byFirstName.get(word))
  return first.length === 1 ? first[0] : undefined
}

/** So many mentions of somebody are looked through for what they are called. */
const most = 32

function isCalledMrs({ mentions }: Referent): boolean {
  return mentions.slice(0, most).some(({ roles }) => roles?.[0]?.title === 'Mrs')
}

/** `Mrs Hale` is not she who was `Miss Hale`. */
function isMarriedOtherwise({ mentions }: Referent, { form, roles = [] }: Mention): boolean {
  const [title] = roles
  const other = form === 'title' && title !== undefined ? otherwise.get(titleOf(title)) : undefined
  return (
    other !== undefined &&
    mentions.slice(0, most).some(({ roles }) => roles?.some((role) => titleOf(role) === other))
  )
}
const titleOf = ({ title }: { title: string }) => title.toLowerCase().replace('.', '')
const otherwise: ReadonlyMap<string, string> = new Map([
  ['miss', 'mrs'],
  ['mrs', 'miss'],
])

/** Where sources begin, and, in order, where those do that are `he` or `she`. */
function sourcesIn({ text, attributions }: Attributed): { starts: ReadonlySet<number>; pronouns: number[] } {
  const sources = attributions.flatMap(({ source: [one] }) => one ?? [])
  return {
    starts: new Set(sources.map(({ start }) => start)),
    pronouns: sources
      .filter(({ start, end }) => end - start < 4 && /^s?he$/i.test(text.slice(start, end)))
      .map(({ start }) => start)
      .sort((a, b) => a - b),
  }
}

/** Characters behind a full name in which its last name alone, as a source, is the same one. */
const near = 600

/** `His cousin, Aylin Tolan, smiled, she said. …, Tolan added`: whoever was named in full and has spoken since, where the Tolan of the rest is another. */
function justNamed(
  { start, gender, form }: Mention,
  bearers: readonly Referent[],
  full: { one: Referent; end: number } | undefined,
  { starts, pronouns }: { starts: ReadonlySet<number>; pronouns: readonly number[] },
): Referent | undefined {
  if (full === undefined || form !== 'short' || start - full.end > near || !starts.has(start))
    return undefined
  if (!bearers.includes(full.one)) return undefined
  const next = pronouns[firstFrom(pronouns.length, (i) => pronouns[i]!, full.end)]
  return next !== undefined && next < start && genderFits(full.one, gender) ? full.one : undefined
}

/** The one of several who was named last so far. */
function latest(several: readonly Referent[], seen: ReadonlyMap<Referent, number>): Referent | undefined {
  return several.reduce<Referent | undefined>(
    (best, one) => (best === undefined || (seen.get(one) ?? -1) > (seen.get(best) ?? -1) ? one : best),
    undefined,
  )
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
    referent.mentions
      .slice(0, most)
      .some((one) => one.roles?.some((role) => role.title.toLowerCase().includes(title))),
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
