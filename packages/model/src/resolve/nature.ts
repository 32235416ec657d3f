/**
 * `the 22-year-old`, `the Finn`, `the striker`: whoever was spoken of as a person in the sentences before, as with a pronoun, unless the
 * text says that they are something else. Where it says of one person only that they are Finnish, the Finn is that one.
 *
 *     Okafor denied diving. "Ask him," the 22-year-old striker said.
 *     ^^^^^^                           ^^^^^^^^^^^^^^^^^^^^^^^
 */
import people from '../lang/en/people.json'
import places from '../lang/en/places.json'
import type { Attributed, Mention, Span } from '../stage'
import { nationalAdjectives, nationals } from '../text/nationals'
import { agesOf, isAged, isOtherAge, ofAge } from './ages'
import { countryAt } from './homes'
import { Members } from './members'
import { once, singles } from './nouns'
import { resolvePronoun } from './pronoun'
import { genderFits, type Referent, type Referents } from './referent'
import type { Scene } from './scene'
import { nounOf, wordsOf } from './words'

const trades: ReadonlySet<string> = new Set(people.trades)
const callings: ReadonlySet<string> = new Set(people.callings)
const placeNames: ReadonlySet<string> = new Set(places.names)
const runners: ReadonlySet<string> = new Set(people.runners)
const seats: ReadonlySet<string> = new Set(people.seats)
/** So many people of one country are told from each other; where there are more, nobody is the one. */
const most = 8
/** So far back somebody new may have come in, in characters. */
const lookback = 600
/** So many ages are compared. */
const mostAged = 64

/** What the text has said so far that somebody is. */
interface Nature {
  /** Adjectives of their people. */
  peoples: Set<string>
  /** `Coach`: introduced as something. */
  titled: boolean
  trade?: string
  age?: number
  /** `accountant`: what the text has called them so far. */
  called?: Set<string>
}

export class Natures {
  private readonly text: string
  private readonly of = new Map<Referent, Nature>()
  private readonly byPeople = new Map<string, Set<Referent>>()
  /** Who was called so: `the 61-year-old lock-keeper`, then `the lock-keeper`; undefined where it was several. */
  private readonly byNoun = new Map<string, Referent | undefined>()
  private readonly members: Members
  private readonly aged: { referent: Referent; age: number }[] = []

  constructor({ text }: Attributed, { all }: Referents) {
    this.text = text
    this.members = new Members(text)
    for (const referent of all) {
      if (referent.kind !== 'person') continue
      for (const { roles = [], start, head } of referent.mentions) {
        for (const { span } of roles) {
          if (isOffice(this.written(span))) this.natureOf(referent).titled = true
          this.addPeoples(referent, wordsOf(this.written(span)))
        }
        // `Adeyemi, 19, said`, `Adeyemi (19) said`, `Adeyemi, who is 19, said`
        const age =
          text[head.end] === ',' || text[head.end + 1] === '('
            ? isAged.exec(text.slice(head.end, head.end + 16))
            : null
        if (age !== null) this.addAge(referent, Number(age[1]))
        this.members.add(referent, head.end)
        this.addPeoples(referent, countryAt(text, start, head.end))
      }
    }
  }

  /** A description was led to somebody. */
  note(referent: Referent, mention: Mention) {
    const noun = nounOf(this.text, mention)
    this.byNoun.set(noun, this.byNoun.has(noun) && this.byNoun.get(noun) !== referent ? undefined : referent)
    const adjectives = nationals.get(noun)?.adjectives
    if (adjectives !== undefined) this.addPeoples(referent, adjectives)
    const nature = this.natureOf(referent)
    if (trades.has(noun)) nature.trade ??= noun
    if (!singles.has(noun)) return
    nature.called ??= new Set()
    nature.called.add(noun)
  }

  /** `excluded` are left out: those whom the words name that the description is the source of. */
  resolve(
    mention: Mention,
    scene: Scene,
    isSource: boolean,
    excluded: readonly Referent[],
  ): Referent | undefined {
    const written = this.written(mention)
    if (isSource && this.isParent(mention)) return resolvePronoun(mention, scene, true, excluded).referent
    // the bond trader of Sula: what hangs on it says who it is
    // `the 58-year-old author of two books`
    const hasTail = mention.end > mention.head.end && !/^the \d/i.test(written)
    if (mention.kind !== 'unnamed' || hasTail || !/^the /i.test(written)) return undefined
    const noun = nounOf(this.text, mention)
    const words = wordsOf(written)
    const member = this.members.of(noun, words.at(-2) ?? '', mention)
    if (member !== undefined) return member
    const called = words.length === 2 ? this.byNoun.get(noun) : undefined
    if (called?.kind === 'person') return called
    // `the former bond trader`, whatever else he is now
    const wasOnce = isSource && once.has(words[1] ?? '') && !noun.endsWith('s')
    const isTrade = trades.has(noun) && !wasOnce
    const isKnown = isSource && words.length > 2 && isRunner(written, noun)
    const isCalling = callings.has(noun) || wasOnce || isKnown
    const national = nationals.get(noun)
    if (isSource && /^the (?:man|woman)$/i.test(written)) return unnamedBefore(this.text, mention, scene)
    if (!isTrade && !isCalling && national === undefined && !ofAge.test(written)) return undefined
    if ((isTrade || isCalling) && this.isIntroduced(noun, mention, wasOnce)) return undefined
    const peoples = national?.adjectives ?? words.filter((word) => nationalAdjectives.has(word))
    const alike = new Set(peoples.flatMap((word) => [...(this.byPeople.get(word) ?? [])]))
    const stated = [...alike].filter(
      (one) => one.mentions[0]!.start < mention.start && genderFits(one, mention.gender),
    )
    if (stated.length === 1) return stated[0]
    const aged = agesOf(written, noun)
    const fitting =
      aged &&
      this.aged.filter(({ referent, age }) => aged(age) && referent.mentions[0]!.start < mention.start)
    if (fitting?.length === 1) return fitting[0]!.referent
    if (!isSource) return undefined
    const isOther = ({ referent }: { referent: Referent }) => {
      // `a volunteer` is not the archaeologist
      if (isCalling && referent.kind === 'unnamed') return true
      if (stated.length > 0) return !stated.includes(referent)
      const nature = this.of.get(referent)
      if (nature === undefined) return false
      if (aged !== undefined && nature.age !== undefined && !aged(nature.age)) return true
      if (nature.age !== undefined && isOtherAge(written, nature.age)) return true
      // `the 59-year-old farmer` is somebody of the text, whatever else he is
      if ((isKnown || callings.has(noun)) && !wasOnce && aged === undefined && nature.titled) return true
      // `his accountant, Ann Hale` is not the baker
      if (callings.has(noun) && !wasOnce && aged === undefined && nature.called?.has(noun) === false)
        return true
      if (isTrade && (nature.titled || (nature.trade ?? noun) !== noun)) return true
      return (
        peoples.length > 0 && nature.peoples.size > 0 && !peoples.some((word) => nature.peoples.has(word))
      )
    }
    const others = scene.recent.filter(isOther).map(({ referent }) => referent)
    const described = isTrade ? undefined : onlyBefore(mention, scene, [...others, ...excluded])
    if (described !== undefined) return described
    return resolvePronoun(mention, scene, true, [...others, ...excluded]).referent
  }

  /** `Police stopped a farmer`: then the farmer is that one, shortly after. */
  private isIntroduced(noun: string, { start }: Mention, wasOnce: boolean): boolean {
    const before = this.text.slice(Math.max(0, start - lookback), start)
    for (let at = before.indexOf(` ${noun}`); at >= 0; at = before.indexOf(` ${noun}`, at + 1))
      // `my minister` of a quotation is no former one
      if ((wasOnce ? newOne : newOrTheirs).test(before.slice(Math.max(0, at - 40), at))) return true
    return false
  }

  /** `the mother of three`, `the mum-of-one` */
  private isParent({ head }: Mention): boolean {
    return /^(?:grand)?(?:mother|father|mum|mom|dad)[ -]of[ -](?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      this.text.slice(head.start, head.start + 30),
    )
  }

  private written({ start, end }: Span): string {
    return this.text.slice(start, end)
  }

  private natureOf(referent: Referent): Nature {
    let nature = this.of.get(referent)
    if (nature === undefined) {
      nature = { peoples: new Set(), titled: false }
      this.of.set(referent, nature)
    }
    return nature
  }

  private addAge(referent: Referent, age: number) {
    const nature = this.natureOf(referent)
    if (nature.age === undefined && this.aged.length < mostAged) this.aged.push({ referent, age })
    nature.age ??= age
  }

  private addPeoples(referent: Referent, words: readonly string[]) {
    for (const word of words) {
      if (!nationalAdjectives.has(word)) continue
      this.natureOf(referent).peoples.add(word)
      const same = this.byPeople.get(word)
      if (same === undefined) this.byPeople.set(word, new Set([referent]))
      else if (same.size < most) same.add(referent)
    }
  }
}

const newOne = /\b(?:an?|another|one)(?: [\w-]+){0,2}$/i
const newOrTheirs = /\b(?:an?|another|one|his|her|their|my|our)(?: [\w-]+){0,2}$/i

/** `One juror said … ¶ …, the man said`: a voice without a name in the paragraph before, if it is the last one. */
function unnamedBefore(text: string, mention: Mention, scene: Scene): Referent | undefined {
  const last = scene.recent.findLast(({ spoke }) => spoke)
  if (last === undefined || scene.placeOf(mention).block - last.block > 1) return undefined
  if (last.referent.kind !== 'unnamed' || !genderFits(last.referent, mention.gender)) return undefined
  // `The doctor gave the man a pill`, `His doctor told him to rest`: two people
  const isOther = mention.gender === 'male' ? otherMan : otherWoman
  const between = text.slice(last.head.end, mention.start).replace(/[“"][^“”"]*[”"]/g, '')
  return isOther.test(between) ? undefined : last.referent
}
const otherMan = /\b(?:him|(?:an?|the|this) (?:[a-z\d-]+ )?man)\b/
const otherWoman = /\b(?:an?|the|this) (?:[a-z\d-]+ )?woman\b/

/** The only person of the sentence before: `It took their mother, Carol, to …. The retired nurse said …`; of another paragraph its subject. */
function onlyBefore(mention: Mention, scene: Scene, excluded: readonly Referent[]): Referent | undefined {
  const { sentence, block } = scene.placeOf(mention)
  const near = scene.recent.filter(
    (one) =>
      one.sentence === sentence - 1 && one.referent.kind === 'person' && (one.block === block || one.subject),
  )
  const all = new Set(near.map(({ referent }) => referent))
  // `The committee heard from Ann Hale, whose husband, Per, died`: of several who is heard
  const found =
    all.size > 1 ? new Set(near.filter(({ subject }) => subject).map(({ referent }) => referent)) : all
  const [only] = found
  return found.size === 1 && !excluded.includes(only!) && genderFits(only!, mention.gender) ? only : undefined
}

/** Whether what stands beside a name is more than `Mr` or `mother of three`: with those alone she may still be the trader. */
function isOffice(written: string): boolean {
  return !/^(?:m(?:r|rs|s|x|iss)\.?|(?:an? |the )?(?:grand)?(?:mother|father) of .*)$/i.test(written)
}

/** `the Norvik candidate`, `the Vermont senator`: not `the Republican senator`, who may be another. */
function isRunner(written: string, noun: string): boolean {
  if (!/^[Tt]he \p{Lu}.* \p{Ll}[\p{L}-]*$/u.test(written)) return false
  return runners.has(noun) || (seats.has(noun) && placeNames.has(written.slice(4, -noun.length - 1)))
}
