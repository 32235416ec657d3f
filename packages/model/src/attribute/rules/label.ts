/** What a label is: a few capitalised words that open a block, or a sentence of it, and a colon. */
import type { ActorKind } from '../../record'
import { labelEnds, labelWords } from '../../text/label-words'
import { firstFrom } from '../../text/sorted'
import { isCapital, isMark, type Range, type Scene, word } from './scene'

const longestLabel = 6

/** A label: its first token, its colon, and what it is known by. */
export interface Label {
  first: number
  colon: number
  name: string
}

/**
 * The label that a block opens with, and those that open further sentences of such a block:
 *
 *     Q: Have you talked to her? A: Not yet. Q: Will you?
 */
export function labelled(scene: Scene, block: Range): Label[] {
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

/** Where the colon of a label stands: behind a few capitalised words that open the block. */
function colonOf(scene: Scene, { first, last }: Range): number | undefined {
  const start = labelStart(scene, { first })
  let named = false
  for (let at = start; at < Math.min(last - 1, start + longestLabel); at++) {
    if (word(scene, at) === ':') {
      return named && !isNobody(scene, first, at) ? at : undefined
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
export function sourceIn(scene: Scene, { first, last }: Range): Range {
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

/** `Breaking news: …`, `Dear Ann: …`: a label that is nobody's. */
export function isNobody({ text, tokens }: Scene, first: number, colon: number): boolean {
  if (tokens.lower[first] === 'dear') return true
  if (labelWords.has(text.slice(tokens.start[first]!, tokens.end[colon - 1]!).toLowerCase())) return true
  // `Rovers 2-1 Albion: Late strike …`
  for (let at = first; at < colon; at++) if (isScore(tokens.lower[at]!)) return true
  const last = tokens.lower[colon - 1]!
  return labelEnds.has(last) || labelEnds.has(`${tokens.lower[colon - 2]} ${last}`)
}

/** `2-1`, `21–14` */
const isScore = (lower: string) => /^\d{1,3}[-–]\d{1,3}$/.test(lower)

/** What the name in a label is, if there is one. */
export function kindOf({ article, tokens }: Scene, { first, last }: Range): ActorKind | undefined {
  const { mentions } = article
  let at = firstFrom(mentions.length, (i) => mentions[i]!.start, tokens.start[first]!)
  let kind: ActorKind | undefined
  for (; at < mentions.length && mentions[at]!.start < tokens.end[last - 1]!; at++)
    if (mentions[at]!.form !== 'description') kind = mentions[at]!.kind
  return kind
}
