/**
 * Words that a label gives to somebody, with no reporting word at all.
 *
 *     BERGLUND: We will not wait.                 a transcript
 *     Poll: Most want the ferry back              a headline
 *     "Nobody asked us." — Marit Dahl, Larvik     a dash
 */
import pronouns from '../../lang/en/pronouns.json'
import { TokenKind } from '../../stage'
import { canBe, Word } from '../../text/lexicon'
import { trimmed } from './content'
import type { Found } from './found'
import { headlined } from './headlines'
import { kindOf, type Label, labelled, sourceIn } from './label'
import { isCapital, isDash, isMark, isPunctuation, isWord, type Range, type Scene, word } from './scene'

const longestSignature = 14

interface Block extends Range {
  index: number
}

export function labels(scene: Scene): Found[] {
  // Most blocks have none, and of a hostile text there are a million: nothing is kept of those.
  const own = new Map<number, Label[]>()
  const families = new Map<string, Family>()
  for (const block of blocksOf(scene)) {
    const opening = labelled(scene, block)
    if (opening.length > 0) own.set(block.index, opening)
    opening.forEach((label, i) => {
      enter(scene, families, label, opening[i + 1]?.first ?? block.last)
    })
  }
  const someSpeak = [...families.values()].some(({ count, speaks }) => count > 1 && speaks)
  const found: Found[] = []
  for (const block of blocksOf(scene)) {
    const kind = scene.article.blocks[block.index]!.kind
    if (kind === 'boilerplate' || kind === 'byline' || kind === 'dateline') continue
    const opening = own.get(block.index) ?? []
    const signed = signature(scene, block) ?? (kind === 'headline' ? headlined(scene, block) : undefined)
    if (signed) found.push(signed)
    else for (const turn of turnsOf(scene, block, opening, often(block.index))) found.push(turn)
  }
  return found

  /** Whether a label comes again and again, or stands between two that do. */
  function often(index: number): (name: string) => boolean {
    const isTurn = (name: string) => {
      const { count, isBody, speaks } = families.get(name)!
      return count > 1 && (speaks || (someSpeak && !isBody))
    }
    const comes = (one: Label | undefined) => one !== undefined && isTurn(one.name)
    const between = comes(own.get(index - 1)?.at(-1)) && comes(own.get(index + 1)?.[0])
    const opening = own.get(index)?.[0]?.name
    return (name) => (between && name === opening) || isTurn(name)
  }
}

/** All labels of one name. */
interface Family {
  count: number
  /** `Lakers` */
  isBody: boolean
  /** Whether somebody speaks behind one of them: `Hale: We never knew`, not `Portions: 2 large, 1 small`, nor `Lakers: Host the Kings on Friday`. Who gives one-word answers does not tell, but who asks does. */
  speaks: boolean
}

function enter(scene: Scene, families: Map<string, Family>, { first, colon, name }: Label, last: number) {
  let family = families.get(name)
  if (family === undefined) {
    family = { count: 0, isBody: isBody(scene, { first, last: colon }), speaks: false }
    families.set(name, family)
  }
  family.count++
  family.speaks ||= isSpeech(scene, { first: colon + 1, last }, family.isBody)
}

/** Whether something is said: with a verb or a pronoun, or an answer as short as it can be; of a body only what it says of itself, or to somebody. */
function isSpeech(scene: Scene, { first, last }: Range, ofBody: boolean): boolean {
  for (let at = first; at < last; at++) {
    if (isMark(scene, at)) return true
    if (ofBody ? iOrYou.has(word(scene, at)) : isSaid(scene, at)) return true
  }
  return false
}
const iOrYou = new Set([...pronouns.first, ...pronouns.firstPlural, ...pronouns.second])
const isSaid = (scene: Scene, at: number) =>
  canBe(scene.tokens, at, Word.subjectPronoun | Word.auxiliary) || /^[!?]$/.test(word(scene, at))

/** `Lakers: Host the Kings on Friday` */
function isBody(scene: Scene, label: Range): boolean {
  const kind = kindOf(scene, label)
  return kind !== undefined && kind !== 'person' && kind !== 'unnamed'
}

/** What the labels of a block give to somebody; `isOften`: whether one comes again and again. */
function turnsOf(
  scene: Scene,
  block: Block,
  [opening, ...others]: readonly Label[],
  isOften: (name: string) => boolean,
): Found[] {
  if (opening === undefined) return []
  const { kind } = scene.article.blocks[block.index]!
  const turns = [opening, ...others.filter(({ name }) => isOften(name))]
  return turns.flatMap(({ name, first, colon }, turn): Found[] => {
    const last = turns[turn + 1]?.first ?? block.last
    const often = isOften(name)
    const source = sourceIn(scene, { first, last: colon })
    const shouted = isShouted(scene, source)
    if (!often && !shouted && kind !== 'headline' && !isMark(scene, colon + 1)) return []
    // `NEW DELHI: Nearly 150 people came home on Wednesday`
    if (!often && kind !== 'headline' && kindOf(scene, source) === 'place') return []
    const content = { first: colon + 1, last: trimmed(scene, last) }
    // CLINTON: 547 – a count is nothing said; nor is `VIP: 600 R: 400`
    if (!hasLongWord(scene, content)) return []
    return [
      {
        rule: 'label',
        content: [content],
        cue: [{ first: colon, last: colon + 1 }],
        source: [source],
        turn: often || shouted,
      },
    ]
  })
}

/** `SEN. GRACE WHITLOCK`: nothing in small letters. */
function isShouted({ text, tokens }: Scene, { first, last }: Range): boolean {
  return /^[^\p{Ll}]*$/u.test(text.slice(tokens.start[first]!, tokens.end[last - 1]!))
}

function* blocksOf({ article }: Scene): Generator<Block> {
  let current: Block | undefined
  for (const { block, first, last } of article.sentences) {
    if (current?.index === block) current.last = last
    else {
      if (current) yield current
      current = { index: block, first, last }
    }
  }
  if (current) yield current
}

/** A row of single letters says as little as a row of numbers. */
function hasLongWord({ tokens }: Scene, { first, last }: Range): boolean {
  for (let at = first; at < last; at++)
    if (tokens.kind[at] === TokenKind.word && tokens.end[at]! - tokens.start[at]! > 1) return true
  return false
}

/** `"…" — Marit Dahl, a nurse`: a quotation, a dash, and a name to the end of the block. */
function signature(scene: Scene, { first, last }: Block): Found | undefined {
  const stretch = scene.stretch.get(scene.marked[first]!)
  if (stretch === undefined || stretch.first !== first) return undefined
  const dash = stretch.last
  // a quotation that never closes runs to the end of its block: what follows is another's
  if (dash + 1 >= last) return undefined
  if (!isDash(scene, dash) || !isCapital(scene, dash + 1) || last - dash > longestSignature) return undefined
  let end = last
  while (end > dash + 1 && isPunctuation(scene, end - 1) && word(scene, end - 1) !== ')') end--
  if (!isWord(scene, end - 1) && word(scene, end - 1) !== ')') return undefined
  return {
    rule: 'label',
    content: [stretch],
    cue: [{ first: dash, last: dash + 1 }],
    source: [{ first: dash + 1, last: end }],
  }
}
