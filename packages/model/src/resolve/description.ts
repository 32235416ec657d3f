/**
 * `the senator`, `the ministry`: led to the one actor of the text whose role or name has the word, if there is
 * exactly one; else a description stands for itself.
 */
import organizations from '../lang/en/organizations.json'
import people from '../lang/en/people.json'
import titles from '../lang/en/titles.json'
import type { Attributed, Mention } from '../stage'
import { headlineKinds } from '../text/headlines'
import { firstFrom } from '../text/sorted'
import { headed } from './bodies'
import { otherBodies, otherOffices } from './called-also'
import { once, singles } from './nouns'
import { Offices, phraseOf } from './offices'
import { genderFits, type Referent, type Referents } from './referent'
import { initialsOf, nounOf, wordsOf } from './words'

/** Who can be meant by a description, by the word in it that says what they are, and from where in the text on. */
export interface RoleIndex {
  byWord: Map<string, Map<Referent, number>>
  offices: Offices
  /** For each block the nearest one ahead that is no point of a list, or itself. */
  above: Int32Array
}

/** Notes under each word of a role or a name whose it is, and from where in the text that is known. */
export function indexRoles(
  { text, blocks }: Attributed,
  referents: Referents,
  appositions: ReadonlyMap<Mention, Referent>,
): RoleIndex {
  const byWord: RoleIndex['byWord'] = new Map()
  const offices = new Offices(text)
  const put = (word: string, referent: Referent, from: number) => {
    const known = byWord.get(word)
    if (known === undefined) byWord.set(word, new Map([[referent, from]]))
    else if (known.size < 8 || known.has(referent))
      known.set(referent, Math.min(known.get(referent) ?? from, from))
  }
  for (const referent of referents.all) {
    if (referent.kind === 'organization') {
      const { start } = referent.mentions[0]!
      referent.words.forEach((word, i) => {
        // Department for Maritime Affairs, Hollvik City Council; the Airline Pilots' Federation is no airline
        const isOfPeople = groups.has(referent.words[i + 1] ?? '')
        if ((i > 0 || headed.has(word)) && !isOfPeople) put(word, referent, start)
        if (isHead(referent.words, i))
          for (const other of otherBodies.get(word) ?? []) put(other, referent, start)
      })
    }
    if (referent.kind !== 'person') continue
    for (const { roles = [], head, end } of referent.mentions) {
      for (const word of sideOf(text, end)) put(word, referent, head.start)
      for (const { span } of roles) {
        for (const word of officeWords(text.slice(span.start, span.end))) put(word, referent, span.start)
        offices.add(span, referent, span.end <= head.start)
      }
    }
  }
  // `the minister, Verity Quill`: from there on she is the minister
  for (const [{ start, end, head }, referent] of appositions) {
    // `its parent company, Sula Group`: not whatever else is `the company`
    if (referent.kind !== 'person') continue
    for (const word of officeWords(text.slice(head.start, head.end))) put(word, referent, head.start)
    offices.add({ start, end }, referent, false)
  }
  const above = new Int32Array(blocks.length)
  blocks.forEach(({ kind }, at) => {
    above[at] = kind === 'listItem' && at > 0 ? above[at - 1]! : at
  })
  return { byWord, offices, above }
}

/** `Ann Hale, prosecuting, said`, `Per Holm KC, for the defence, asked`: what they are called who speak for a side in court. */
function sideOf(text: string, end: number): readonly string[] {
  if (text[end] !== ',' || !/[dfmp]/.test(text[end + 2] ?? '')) return []
  const side =
    /^, (?:(prosecuting|for the (?:prosecution|Crown))|defending|mitigating|for the defen[cs]e),/.exec(
      text.slice(end, end + 24),
    )
  if (side === null) return []
  return side[1] === undefined ? titles.advocates : titles.accusers
}

/** `guild` of “Guild of Sula Cooks”, `local` of “Dock Workers Local 12”, `air` of “Air Sula”. */
function isHead(words: readonly string[], at: number): boolean {
  const next = words[at + 1]
  return (
    next === undefined ||
    next === 'of' ||
    next === 'for' ||
    /^\d+$/.test(next) ||
    // not the Air Passengers Commission
    (at === 0 && headFirst.has(words[0]!) && !headed.has(words.at(-1)!))
  )
}

/** `Air Sula`, `Aer Corrib`, `Banco Sula` */
const headFirst: ReadonlySet<string> = new Set(organizations.headFirst)

/** `prime`, `deputy`: before an office, they make another of it. */
const higher: ReadonlySet<string> = new Set(titles.ranks)

/** `pilots` */
const groups: ReadonlySet<string> = new Set(people.groups)

/** `watchdog`: it is a body. */
const bodyNouns: ReadonlySet<string> = new Set(people.bodies)

/** Before the last word of an office, they make another of it: a film director is no boss. */
const fields: ReadonlySet<string> = new Set(titles.fields)

const onlyLast: ReadonlySet<string> = new Set(titles.initials)
const inFull = new Map(Object.entries(titles.short))
/** Those that are several words in full. */
const initials = [...inFull].filter(([, full]) => full.includes(' '))

/** The words of an office, those of its other writing as well: `Lt.` is `lieutenant`, `Chief Executive` is `ceo`. */
export function officeWords(written: string): string[] {
  // `SP leader` and `PM spokesman` are neither SP nor PM
  const words = wordsOf(written).filter(
    (word, at, all) => word !== '' && (at === all.length - 1 || !onlyLast.has(word)),
  )
  // “a friend of the prime minister”: no minister
  const of = words.findIndex((word) => word === 'of' || word === 'to' || word === 'for')
  if (of > 0 && singles.has(words.at(-1)!)) words.length = of
  const office = ` ${words.join(' ')}`
  const known = [...words, ...words.flatMap((word) => inFull.get(word)?.split(' ') ?? [])]
  for (const [short, full] of initials) if (office.endsWith(` ${full}`)) known.push(short)
  const last = words.at(-1) ?? ''
  const others = fields.has(words.at(-2) ?? '') ? [] : [last, ...known.slice(words.length)]
  return [...known, ...others.flatMap((word) => otherOffices.get(word) ?? [])]
}

/** Only for `the …` and `this …`: `a senator` is somebody new. `heard` is who spoke last, where that was just before. */
export function resolveDescription(
  { text }: Attributed,
  mention: Mention,
  index: RoleIndex,
  heard?: Referent,
): Referent | undefined {
  const written = text.slice(mention.start, mention.end)
  // `Their chairman said`; “Their chairman, Ann Hale, said” says who it is
  const isOurs = /^(?:its|their) [a-z-]+$/i.test(written) && text[mention.end] !== ','
  // `its trade minister said`, and only below Trade Minister Ann Hale
  if (/^(?:its|their) [a-z-]+ [a-z]/i.test(written))
    return index.offices.holderOf(phraseOf(written), text.length, mention.gender)
  if (mention.plural || !(isOurs || /^(?:the|this|that) /i.test(written))) return undefined
  // the senator from Ohio, the head of the agency: says more than one word can decide, unless all of it was said
  if (mention.end > mention.head.end) {
    return index.offices.holderOf(phraseOf(written), mention.start, mention.gender)
  }
  const noun = nounOf(text, mention)
  const held = index.byWord.get(noun)
  if (held === undefined) return undefined
  // `former` says nothing of which minister it was
  const words = wordsOf(written)
    .slice(1)
    .filter((word) => !once.has(word))
  // `The prime minister` is no other minister
  const ranks = words.slice(0, -1).filter((word) => higher.has(word))
  const fitting: Referent[] = []
  for (const [one, from] of held) {
    // `The government`, and `Prosser, a government backbencher`: a body is not a person
    if ((one.kind === 'organization') !== (mention.kind === 'organization')) continue
    if (!genderFits(one, mention.gender)) continue
    if (ranks.some((rank) => !index.byWord.get(rank)?.has(one))) continue
    // `The diplomat`, and only further down `Reuss, a career diplomat`: not Reuss; `the union` may come before its name
    if (from < mention.start || mention.kind === 'organization') fitting.push(one)
  }
  if (fitting.length < 2) return fitting[0]
  // the university, where another one only has an expert
  const often = fitting.filter(({ mentions }) => mentions.length > 1)
  if (mention.kind === 'organization') {
    // the drugmaker, where its rival is named further down
    const named = fitting.filter((one) => held.get(one)! < mention.start)
    if (named.length === 1) return named[0]
    // the university is Sula University rather than the Federation of University Teachers
    const heads = fitting.filter(({ words: name }) =>
      name.some((word, i) => word === noun && isHead(name, i)),
    )
    if (heads.length === 1) return heads[0]
    if (often.length === 1) return often[0]
  }
  // the president, where there is a President Drevik and a court's president
  const titled = fitting.filter((one) => index.offices.isTitleOf(noun, one))
  if (titled.length === 1 && mention.kind !== 'organization') return titled[0]
  // the hereditary chief, beside a chief who is none
  const whole =
    words.length > 1 ? index.offices.holderOf(phraseOf(written), mention.start, mention.gender) : undefined
  if (whole !== undefined) return whole
  // the North Korean leader, where there is a South Korean one, too
  const closer = fitting.filter((one) => words.every((word) => index.byWord.get(word)?.has(one)))
  if (words.length > 1 && closer.length === 1) return closer[0]
  // Supervisor Hale, Supervisor Dahl, and the one of them who spoke last
  return heard !== undefined && closer.includes(heard) ? heard : undefined
}

/**
 * A headline leaves articles out and comes before all names: the one person of the text who has that office, or the one
 * body that is called so.
 *
 *     Mayor vows to fight on          Mayor Ola Dahl said …
 *     ^^^^^                           ^^^^^^^^^^^^^^
 */
export function resolveHeadlined(
  { text, blocks }: Attributed,
  mention: Mention,
  index: RoleIndex,
): Referent | undefined {
  const at = firstFrom(blocks.length, (at) => blocks[at]!.start, mention.start + 1) - 1
  // points of a list stand below a headline, too
  if (!headlineKinds.has(blocks[index.above[at] ?? -1]?.kind ?? '')) return undefined
  // `Pilots' union says`: not the teachers' union
  const isBody = mention.kind !== 'unnamed'
  if (isBody && /['’]s? ?\w?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start + 1)))
    return undefined
  const written = text
    .slice(mention.start, mention.end)
    .toLowerCase()
    .replace(/^[^\p{L}]+/u, '')
    // `says mayor after landfill fire`
    .split(/ (?:after|amid|as|at|behind|from|in|on|over|who|with) /, 1)[0]!
  // `alleges Leader of the Opposition`
  if (written.includes(' of ')) return index.offices.holderOf(phraseOf(written), text.length, mention.gender)
  // `Sula boss`, and `Ann Hale, the boss of Sula` further down
  const [first = '', ...more] = written.split(' ')
  const noun = more.at(-1) ?? first
  const all = [...(index.byWord.get(noun)?.keys() ?? [])]
  const theirs = all.filter((one) => more.length === 0 || index.byWord.get(first)?.has(one))
  // `NFC chief`, and “the chief executive of the Nordic Ferry Council”; else `Sula PM`, where there is one prime minister
  const named = theirs.length > 0 ? theirs : all.filter((one) => isOfBody(one, first))
  const isSmall = /^[^\p{L}]*\p{Ll}/u.test(text.slice(mention.start, mention.end))
  const holders = named.length > 0 || isSmall ? named : all.filter(({ kind }) => kind === 'person')
  const persons = holders.filter(({ kind }) => kind === 'person')
  const bodies = holders.filter(({ kind }) => kind === 'organization')
  const found = isBody || bodyNouns.has(noun) ? bodies : persons
  return found.length === 1 ? found[0] : undefined
}

/** So many mentions are looked through for the body of an office. */
const mostAsked = 16

/** Whether an office of theirs is one in the body with these initials. */
function isOfBody({ mentions }: Referent, letters: string): boolean {
  return mentions
    .slice(0, mostAsked)
    .some(({ roles = [] }) => roles.some(({ of }) => of !== undefined && initialsOf(of) === letters))
}
