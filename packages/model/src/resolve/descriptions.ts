/** Descriptions, as the text is read: each is led to the one it tells of, or stands for somebody of its own. */
import type { Attributed, Mention, RuleName, Span } from '../stage'
import { affiliation } from './affiliation'
import { speaksAgain } from './again'
import { findAppositions } from './appositions'
import { calledSo } from './called-so'
import { indexRoles, type RoleIndex, resolveDescription, resolveHeadlined } from './description'
import { type Doer, doerOf } from './doings'
import { Companies, headlinedBody, isAnyCompany, resolveBody } from './generic'
import { Kin } from './kin'
import { namedBelow } from './lede'
import { writerOf } from './messages'
import { Natures } from './nature'
import { onlyBody } from './one-more'
import { ofTheTwo, pairOf } from './pairs'
import { addReferent, join, type Referent, type Referents } from './referent'
import type { Scene } from './scene'
import { type Led, ledTo } from './speech'
import { speaksOf } from './topic'
import { nameWords, nounOf } from './words'

export class Descriptions {
  private readonly appositions: ReadonlyMap<Mention, Referent>
  private readonly roles: RoleIndex
  private readonly natures: Natures
  private readonly kin: Kin
  readonly companies: Companies
  /** The one body that the headline names. */
  private readonly headlined: Referent | undefined
  /** Who is named below the first paragraph. */
  private readonly below: (mention: Mention) => Referent | undefined
  /** Those who have no name, by what they were called; undefined where it was several. */
  private readonly unnamed = new Map<string, Referent | undefined>()

  constructor(
    private readonly article: Attributed,
    private readonly referents: Referents,
    private readonly scene: Scene,
  ) {
    this.appositions = findAppositions(article, referents)
    this.roles = indexRoles(article, referents, this.appositions)
    this.natures = new Natures(article, referents)
    this.kin = new Kin(article, referents)
    this.companies = new Companies(referents)
    this.headlined = headlinedBody(article, referents)
    this.below = namedBelow(article, referents)
  }

  /**
   * Leads a description to somebody who is known, or, where it is a source, to somebody of its own. `named`: those whom the
   * words name that it is the source of, `said` these words.
   */
  lead(mention: Mention, isSource: boolean, named: readonly Referent[], said: readonly Span[] = []): Led {
    const { article, referents, scene } = this
    const apposed = this.appositions.get(mention) ?? ofTheTwo(article, mention, scene)
    if (apposed !== undefined) this.kin.begin(mention, apposed, scene)
    let referent =
      apposed ?? this.kin.resolve(mention, scene) ?? affiliation(article, referents, mention, scene)
    if (isSource) referent ??= resolveHeadlined(article, mention, this.roles)
    // `the company` is whichever speaks, and not Fast Company further down
    const isAny = isSource && isAnyCompany(article.text, mention)
    if (isAny) referent ??= resolveBody(article, this.companies, mention, scene, this.headlined)
    referent ??= this.officeHolder(mention, isSource)
    if (isSource) referent ??= writerOf(article, mention, scene)
    if (isSource) referent ??= resolveBody(article, this.companies, mention, scene, this.headlined)
    referent ??= this.natures.resolve(mention, scene, isSource, named)
    if (isSource) referent ??= this.below(mention)
    if (isSource) referent ??= speaksAgain(article, mention, scene, named)
    const isOpen = isSource && referent === undefined && !this.unnamed.has(theNoun(article.text, mention))
    const doer = isOpen ? this.toldOf(mention, named, said) : undefined
    referent ??= doer?.referent
    if (referent === undefined && isSource) {
      const pair = pairOf(article, mention, scene.placeOf(mention).sentence)
      referent = pair && this.standsFor(pair, 'named-in-full')
    }
    if (referent === undefined) return ledTo(isSource ? this.standsFor(mention) : undefined, rule)
    const told = doer?.told ?? referent.mentions[0]!.head
    join(referents, referent, mention, 'described-as')
    this.natures.note(referent, mention)
    return ledTo(referent, rule, told)
  }

  /** By what the text has told of somebody, and of a body also by being the only one. */
  private toldOf(mention: Mention, named: readonly Referent[], said: readonly Span[]): Doer | undefined {
    const { article, referents, scene } = this
    const { text } = article
    const { plural, gender, head, end } = mention
    // `the post` is not whoever wrote it
    if (plural || gender === 'neutral' || end > head.end) return undefined
    const found = calledSo(article, referents, mention, named) ?? doerOf(article, mention, scene, named)
    const only = found?.referent ?? onlyBody(article, mention, scene, named)
    // “She was a saint,” the priest said: not she
    if (only === undefined || (only.kind === 'person' && speaksOf(text, said, only))) return undefined
    return found ?? { referent: only, told: only.mentions[0]!.head }
  }

  /** A mention of any form was led to somebody. */
  note(mention: Mention, referent: Referent) {
    this.kin.note(mention, referent)
  }

  /** Chief Minister Hale may be `the minister`, but not behind `a senior minister said`: then it is that one who goes on. */
  private officeHolder(mention: Mention, isSource: boolean): Referent | undefined {
    const { recent } = this.scene
    const last = isSource ? recent.findLast(({ spoke }) => spoke) : undefined
    const isNear = last !== undefined && this.scene.placeOf(mention).block - last.block < 2
    const heard = isNear ? last.referent : undefined
    const office = resolveDescription(this.article, mention, this.roles, heard)
    const unnamed = this.unnamed.get(theNoun(this.article.text, mention))
    if (office === undefined || unnamed === undefined || office === unnamed) return office
    const named = recent.findLast(({ referent }) => referent === office || referent === unnamed)
    return named?.referent === unnamed ? unnamed : office
  }

  /** `officials` here and `officials` there are taken as the same, `a spokesman` and `the spokesman` too. */
  standsFor(mention: Mention, rule: RuleName = 'described-only'): Referent {
    const { referents, unnamed } = this
    const { text } = this.article
    const written = text.slice(mention.start, mention.end)
    const words = nameWords(written).filter((word) => word !== 'a' && word !== 'an')
    const key = words.join(' ')
    const lower = written.toLowerCase()
    // `a homeless man of Sula`, and `the homeless man` or `the man` further down
    const phrase = `the ${lower.slice(0, mention.head.end - mention.start).replace(leading, '')}`
    const noun = theNoun(text, mention)
    const known = unnamed.get(key) ?? (lower === phrase || lower === noun ? unnamed.get(lower) : undefined)
    if (known === undefined) {
      const referent = addReferent(referents, mention, words, rule)
      unnamed.set(key, referent)
      // `one official` and `another official`: then `the official` is neither for sure
      if (mention.kind !== 'group') {
        unnamed.set(noun, unnamed.has(noun) ? undefined : referent)
        if (phrase !== noun) unnamed.set(phrase, unnamed.has(phrase) ? undefined : referent)
      }
      return referent
    }
    join(referents, known, mention, rule)
    return known
  }
}

const rule = 'source-described'

/** `the minister` of `A senior minister`. */
const theNoun = (text: string, mention: Mention) => `the ${nounOf(text, mention)}`

const leading = /^(?:an?|the|one|another) /
