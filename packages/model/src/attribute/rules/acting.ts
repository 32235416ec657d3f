/** Who acts in a sentence, so that the quotation behind it is theirs: `Hale shrugged. “I misspoke.”` */
import pronounData from '../../lang/en/pronouns.json'
import type { Mention } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { firstFrom } from '../../text/sorted'
import { firstTokenAt, tokensIn } from '../../text/tokens'
import { isCapital, type Range, type Scene, word } from './scene'

/**
 * Who is the subject of the sentence before a quotation that speaks of nobody like them: not of `Dahl has sued her twice. “He never stops.”`
 */
export function takesOver(scene: Scene, { first }: Pick<Range, 'first'>): Range | undefined {
  const { tokens, article } = scene
  for (let at = first; at < Math.min(tokens.length, first + opening); at++)
    if (aboutSomebody.has(word(scene, at))) return undefined
  return actingIn(scene, article.sentences[tokens.sentence[first]! - 1]!, true)
}
/** So many tokens of the quotation are looked through. */
const opening = 4
const aboutSomebody: ReadonlySet<string> = new Set([...pronounData.male, ...pronounData.female])

/**
 * Who is the subject of a sentence: the person it begins with, or who is described there first: `Her spokesman, Ann Hale, was
 * unrepentant`, `Retired printer Ann Hale laughed`, `For Ann Hale, a nurse, it is simple`.
 */
export function actingIn(scene: Scene, { first, last }: Range, isNamed = false): Range | undefined {
  const start = word(scene, first) === 'for' ? first + 1 : first
  const person = personFrom(scene, start, last, 1)
  if (person !== undefined && !(person.form === 'pronoun' && (isNamed || start > first)))
    return tokensIn(scene.tokens, person, first)
  const named = personFrom(scene, first + 2, last, longestDescription)
  const at = named && named.form !== 'pronoun' ? firstTokenAt(scene.tokens, named.start, first) : first
  if (at === first) return undefined
  const isDescribed = canBe(scene.tokens, first, Word.determiner)
    ? word(scene, at - 1) === ','
    : isOneOf(scene, at - 1)
  return isDescribed && !hasFunction(scene, first + 1, at) ? tokensIn(scene.tokens, named!, first) : undefined
}
const longestDescription = 6
const endsDescription = Word.auxiliary | Word.subjectPronoun | Word.conjunction | Word.preposition | Word.cue

/** `printer`, `nurse`: what one person is. */
function isOneOf(scene: Scene, at: number): boolean {
  if (canBe(scene.tokens, at, Word.single | Word.office)) return true
  return !isCapital(scene, at) && /(?:[eo]r|ist|ian|man|woman)$/.test(word(scene, at))
}

/** Whether a small word stands there, which no description has within: `The man who shot Ann Hale`. */
function hasFunction({ tokens }: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++)
    if (tokens.lower[at] !== "'s" && canBe(tokens, at, endsDescription)) return true
  return false
}

/** The person who is named within a few tokens, or a pronoun for one. */
export function personFrom(
  { article: { mentions }, tokens }: Scene,
  first: number,
  last: number,
  reach: number,
): Mention | undefined {
  const from = firstFrom(mentions.length, (i) => mentions[i]!.start, tokens.start[first] ?? 0)
  for (let i = from; i < mentions.length; i++) {
    const mention = mentions[i]!
    const { kind, form, gender, start } = mention
    if (firstTokenAt(tokens, start, first) >= Math.min(last, first + reach)) return undefined
    if (kind === 'person' && form !== 'description' && (form !== 'pronoun' || gender !== undefined))
      return mention
  }
  return undefined
}
