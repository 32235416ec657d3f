/**
 * Words that a label gives to somebody, with no reporting word at all.
 *
 *     BERGLUND: We will not wait.                 a transcript
 *     Poll: Most want the ferry back              a headline
 *     "Nobody asked us." — Marit Dahl, Larvik     a dash
 */
import { labelWords } from '../../text/label-words'
import { trimmed } from './content'
import type { Found } from './found'
import { headlined } from './headlines'
import {
  hasWord,
  isCapital,
  isDash,
  isMark,
  isPunctuation,
  isWord,
  type Range,
  type Scene,
  word,
} from './scene'

const longestLabel = 6
const longestSignature = 14

interface Block extends Range {
  index: number
}

export function labels(scene: Scene): Found[] {
  // Most blocks have none, and of a hostile text there are a million: nothing is kept of those.
  const own = new Map<number, Label[]>()
  const counts = new Map<string, number>()
  for (const block of blocksOf(scene)) {
    const opening = labelled(scene, block)
    if (opening.length > 0) own.set(block.index, opening)
    for (const { name } of opening) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
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
    const comes = (one: Label | undefined) => one !== undefined && counts.get(one.name)! > 1
    const between = comes(own.get(index - 1)?.at(-1)) && comes(own.get(index + 1)?.[0])
    const opening = own.get(index)?.[0]?.name
    return (name) => (between && name === opening) || counts.get(name)! > 1
  }
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
    const content = { first: colon + 1, last: trimmed(scene, last) }
    // CLINTON: 547 – a count is nothing said
    if (!hasWord(scene, content)) return []
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

/** A label: its first token, its colon, and what it is known by. */
interface Label {
  first: number
  colon: number
  name: string
}

/**
 * The label that a block opens with, and those that open further sentences of such a block:
 *
 *     Q: Have you talked to her? A: Not yet. Q: Will you?
 */
function labelled(scene: Scene, block: Block): Label[] {
  const found: Label[] = []
  const { sentence } = scene.tokens
  for (let at = block.first; at < block.last; at++) {
    const opens = at === block.first || sentence[at] !== sentence[at - 1]
    const colon = opens ? colonOf(scene, { first: at, last: block.last }) : undefined
    if (colon !== undefined) {
      const first = labelStart(scene, { first: at })
      found.push({ first, colon, name: nameOf(scene, first, colon) })
    } else if (found.length === 0) break
  }
  return found
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

/** Where the colon of a label stands: behind a few capitalised words that open the block. */
function colonOf(scene: Scene, { first, last }: Range): number | undefined {
  const start = labelStart(scene, { first })
  let named = false
  for (let at = start; at < Math.min(last - 1, start + longestLabel); at++) {
    if (word(scene, at) === ':') {
      return named && !labelWords.has(textOf(scene, first, at)) ? at : undefined
    }
    const small = ['of', 'the', 'and', 'for', 'de', 'van', 'al', '.', ',', "'s"].includes(word(scene, at))
    // 21:20: – a time is nobody
    named ||= isCapital(scene, at)
    if (word(scene, at) === '(' && at > start) at = closing(scene, at, last)
    else if (!isCapital(scene, at) && !(small && at > start) && !/^\d/.test(word(scene, at))) return undefined
  }
  return undefined
}

/** `VARGAS (laughing): …` – where the bracket closes, if it soon does. */
function closing(scene: Scene, at: number, last: number): number {
  for (let end = at + 1; end < Math.min(last, at + longestLabel); end++)
    if (word(scene, end) === ')') return end
  return at
}

/** The label without the time before the name and the brackets behind it: `10:58 Premier Karen Yip (live): …` */
function sourceIn(scene: Scene, { first, last }: Range): Range {
  let from = first
  while (from < last - 1 && /^\d/.test(word(scene, from))) from++
  let to = from + 1
  while (to < last && word(scene, to) !== '(') to++
  return { first: from, last: to }
}

/** `"PENCE: Well` – a transcript quoted whole opens each turn with a mark. */
function labelStart(scene: Scene, { first }: { first: number }): number {
  return isMark(scene, first) ? first + 1 : first
}

/** What a label is known by when it comes again: the last word of the name. `Victor Amadi: …`, then `Amadi: …` */
function nameOf(scene: Scene, first: number, colon: number): string {
  return word(scene, sourceIn(scene, { first, last: colon }).last - 1)
}

function textOf({ text, tokens }: Scene, first: number, colon: number): string {
  return text.slice(tokens.start[first]!, tokens.end[colon - 1]!).toLowerCase()
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
