/** The language data that this stage looks words up in. All keys are in lower case unless said otherwise. */

import clauseData from '../lang/en/clauses.json'
import commonData from '../lang/en/common-words.json'
import contextData from '../lang/en/contexts.json'
import functionData from '../lang/en/function-words.json'
import mediaData from '../lang/en/media-suffixes.json'
import monthData from '../lang/en/months.json'
import organizationData from '../lang/en/organizations.json'
import otherData from '../lang/en/other-names.json'
import particleData from '../lang/en/particles.json'
import peopleData from '../lang/en/people.json'
import placeData from '../lang/en/places.json'
import titleData from '../lang/en/titles.json'
import type { Mention, Tokens } from '../stage'
import { addWords, canBe, Word } from '../text/lexicon'

const lowered = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.map((word) => word.toLowerCase()))

/** `embattled`, `visitors`: before a name, and never a part of it. */
export const modifierWords = lowered(commonData.modifiers)
export const particles = lowered(particleData.words)
/** `von der Meer`: in small letters before a last name that stands alone. */
export const loneParticles = lowered(particleData.lone)
/** `Inc.`, `AG`: the form of a company. */
export const legalForms = lowered(organizationData.legal)
/** `Temple`, `Court`: behind a first name, a last name. */
export const surnameSuffixes = lowered(organizationData.surnames)
export const stateAbbreviations = lowered(placeData.abbreviations)
/** `Internet`, `Christmas`, `World War II`: in capitals, but no actor. */
export const otherNames = lowered(otherData.words)
/** `Cyclone` */
export const storms = lowered(otherData.storms)
/** `Daily`: the first word of the names of papers. */
export const dailies = lowered(mediaData.first)

/** `June`, `April` */
export const monthFirstNames = lowered(monthData.firstNames)

/** `a`, `every`: before one of a kind, and no article before several, as in “added that officers”, “which employs people”. */
export const singularDeterminers = lowered(functionData.singular)

/** `company`, `group`: what any body may be called. */
export const genericBodies = lowered(peopleData.genericBodies)

const honorifics: ReadonlyMap<string, string> = new Map(Object.entries(titleData.honorifics))
/** `KC`, `MP`: behind a name, and no part of it. */
export const nameLetters = lowered(titleData.letters)

const singles: ReadonlyMap<string, string> = new Map(Object.entries(peopleData.single))

/** What a title or a noun says of the gender: `Mrs`, `spokeswoman`. */
export function genderOf(tokens: Tokens, at: number): Mention['gender'] {
  if (!canBe(tokens, at, Word.honorific | Word.single)) return undefined
  const lower = tokens.lower[at]!
  const known = honorifics.get(lower) ?? singles.get(lower)
  return known === 'female' || known === 'male' ? known : undefined
}

/** Words beside a name that tell what it is there; `contexts.json` says what each list is for. */
export const contexts = {
  whereabouts: lowered(contextData.whereabouts),
  partners: lowered(contextData.partners),
  movements: lowered(contextData.movements),
  dealings: lowered(contextData.dealings),
  actions: lowered(contextData.actions),
  locating: lowered(contextData.locating),
  received: lowered(contextData.received),
  relative: lowered(contextData.relative),
  introducing: lowered(contextData.introducing),
  personal: lowered(contextData.personal),
  opening: lowered(contextData.opening),
  leading: lowered(contextData.leading),
  openingRole: lowered(contextData.openingRole),
  endingRole: lowered(contextData.endingRole),
  linking: lowered(contextData.linking),
  stately: lowered(contextData.stately),
  townsOf: lowered(contextData.townsOf),
  towns: lowered(contextData.towns),
  companies: lowered(contextData.companies),
  openers: lowered([...contextData.companies, ...contextData.openers]),
  named: lowered(contextData.named),
  soilOf: lowered(contextData.soilOf),
  bodiesOf: lowered(contextData.bodiesOf),
  bodily: lowered(contextData.bodily),
  bodilyDoings: lowered(contextData.bodilyDoings),
  teamDoings: lowered(contextData.teamDoings),
  priceMoves: lowered(contextData.priceMoves),
  headFirst: lowered(organizationData.headFirst),
  views: lowered(clauseData.views),
  holdings: lowered(contextData.holdings),
  companyOf: lowered(contextData.companyOf),
  officersAt: lowered(contextData.officersAt),
  ownDoings: lowered(contextData.ownDoings),
  epithets: lowered(contextData.epithets),
  pointing: lowered(contextData.pointing),
  neverNouns: lowered(contextData.neverNouns),
  directions: lowered(contextData.directions),
}

// What is asked of every word: see `Word`.
addWords(honorifics.keys(), Word.honorific)
addWords(lowered(titleData.offices), Word.office)
addWords(lowered(titleData.initials), Word.office | Word.initials)
addWords(lowered(titleData.modifiers), Word.titleModifier)
addWords(lowered(titleData.after), Word.nameSuffix)
addWords(lowered([...organizationData.suffixes, ...organizationData.teams]), Word.organizationSuffix)
// `Ministry` goes on with “of Foreign Affairs”.
addWords(lowered(organizationData.takesOf), Word.organizationHead)
addWords(lowered(mediaData.words), Word.mediaSuffix)
addWords(lowered(placeData.suffixes), Word.placeSuffix)
addWords(lowered(otherData.suffixes), Word.otherSuffix)
addWords(lowered(peopleData.groups), Word.group)
addWords(singles.keys(), Word.single)
addWords(lowered(peopleData.bodies), Word.body)
