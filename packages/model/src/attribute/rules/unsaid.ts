/** Reporting words that report nothing where they stand: `called police`, `nicknamed “Hutch”`. */
import clauseWords from '../../lang/en/clauses.json'
import { TokenKind } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { endsAsAdverb } from '../../text/words'
import { isMark, isWord, type Range, type Scene, word } from './scene'
import { isBeing } from './subjects'

/** Whether a cue, `head` its reporting word, only does something, or names somebody. */
export function isUnsaid(scene: Scene, cue: Range, head: number, content: readonly Range[]): boolean {
  return (
    isDeed(scene, head, content) ||
    isNickname(scene, cue, head, content) ||
    isAdjective(scene, cue, content) ||
    isLoneNoun(scene, cue) ||
    isManner(scene, content)
  )
}

const deeds: Readonly<Record<string, readonly string[]>> = clauseWords.deeds

/** `called police`, `showed no emotion`, `recalled its ambassador`, `jailed for six years`. */
function isDeed(scene: Scene, head: number, content: readonly Range[]): boolean {
  const lower = word(scene, head)
  if (!Object.hasOwn(deeds, lower) || content.some(({ first }) => isMark(scene, first))) return false
  const behind = deeds[lower]!
  const next = word(scene, head + 1)
  if (behind.length === 0 || behind.includes(next) || behind.includes(`${next} ${word(scene, head + 2)}`))
    return true
  return behind.includes('#') && scene.tokens.kind[head + 1] === TokenKind.number
}

const naming = new Set(clauseWords.naming)
const namedAs = new Set(clauseWords.namedAs)
const passiveBefore = new Set(clauseWords.passiveBefore)

/** `nicknamed “Hutch”`, `known as “the Fox”`, `identified only as Ann`; not `dubbed “the Fox” by his rivals`, nor `it is known that`. */
function isNickname(scene: Scene, { first }: Range, head: number, content: readonly Range[]): boolean {
  const next = word(scene, head + 1)
  // `Hale, nicknamed “Hutch”`, but `Hale, the nominee, dubbed Berg “the Fox”`
  const isApposed = word(scene, first - 1) === ',' && (isMark(scene, head + 1) || passiveBefore.has(next))
  if (!isBeing(scene, first) && !isApposed) return false
  const behind = next === 'only' ? head + 2 : head + 1
  if (!naming.has(word(scene, head)) && !(namedAs.has(word(scene, head)) && word(scene, behind) === 'as'))
    return false
  return !content.some((one) => word(scene, one.last) === 'by' || hasWord(scene, one, 'by'))
}

function hasWord(scene: Scene, { first, last }: Range, lower: string): boolean {
  for (let at = first; at < last; at++) if (word(scene, at) === lower) return true
  return false
}

/** `a roaring crowd` */
function isAdjective(scene: Scene, { first, last }: Range, content: readonly Range[]): boolean {
  if (last - first > 1 || !word(scene, first).endsWith('ing')) return false
  return (
    canBe(scene.tokens, first - 1, Word.determiner) &&
    content[0]?.first === last &&
    isWord(scene, last) &&
    !canBe(scene.tokens, last, Word.function)
  )
}

/** `apologised repeatedly` */
function isManner(scene: Scene, [said, ...others]: readonly Range[]): boolean {
  if (said === undefined || others.length > 0 || said.last - said.first > 1) return false
  return scene.marked[said.first] === -1 && endsAsAdverb(word(scene, said.first))
}

/** `a claim the union called “nonsense”`: the union's, whatever it is a claim of. */
function isLoneNoun(scene: Scene, { first, last }: Range): boolean {
  return last - first === 1 && articles.has(word(scene, first - 1)) && word(scene, first - 2) === ','
}
const articles = new Set(clauseWords.articles)
