/**
 * The quotation-mark scanner: one walk over each block, with a stack of what is open. No look-back, and only the
 * look-ahead that single marks need (see `singles.ts`), so its cost grows with the text and nothing else.
 */
import type { Block } from '../record'
import type { MarkedSpan } from '../stage'
import { CharClass, classAt, isSpaceAt } from '../text/chars'
import { Numbers } from '../text/numbers'
import { Family, type MarkSign, markAt, nextStart, openers } from './quotation'
import { type PairingRoom, pairSingles } from './singles'

/** The stretches in quotation marks, and for the tokenizer where every mark stands, in order; apostrophes are not among them. */
export interface Scan {
  marks: MarkedSpan[]
  signs: Int32Array
}

/** A scan on its way, with the room that every block needs anew. */
interface Scanning {
  marks: MarkedSpan[]
  signs: Numbers
  places: Numbers
  pairing: PairingRoom
}

interface Open {
  at: number
  sign: MarkSign
  index: number
  continues: boolean
}

/** Deeper nesting than this is noise, not speech. */
const maxDepth = 8

export function scanMarks(text: string, blocks: readonly Block[]): Scan {
  const scan: Scanning = {
    marks: [],
    signs: new Numbers(),
    places: new Numbers(),
    pairing: { openers: new Numbers(), closers: new Numbers(), pairs: new Numbers() },
  }
  let carried = 0
  for (let i = 0; i < blocks.length; i++) {
    carried = scanBlock(text, blocks[i]!, i, carried, scan)
  }
  const marks = scan.marks.filter((mark) => mark.end > 0)
  setParents(marks)
  return { marks, signs: scan.signs.all() }
}

/**
 * Returns the family of the double mark that the block leaves open, or 0: where the next block opens with the same
 * mark again, the speech goes on.
 *
 *     “We will go on.          ← left open
 *     “And we will not stop.”  ← goes on, and closes
 */
function scanBlock(text: string, block: Block, index: number, carried: number, scan: Scanning): number {
  const { places } = scan
  findPlaces(text, block, places)
  if (places.length === 0) return 0
  pairSingles(text, block, places, scan.pairing)
  const { pairs } = scan.pairing
  let paired = 0
  const sideOfSingle = (at: number): Side => {
    if (pairs.at(paired) !== at) return 'none'
    return paired++ % 2 === 0 ? 'open' : 'close'
  }
  const stack: Open[] = []
  const open = (at: number, sign: MarkSign) => {
    scan.signs.push(at)
    if (stack.length >= maxDepth) return
    const continues = carried === sign.family && stack.length === 0 && at === block.start
    stack.push({ at, sign, index: scan.marks.length, continues })
    // A place is kept, so that marks come in the order of their start; `end` 0 means "dropped".
    scan.marks.push(emptyMark(at, index))
  }
  const finish = (opened: Open, innerEnd: number, end: number, closed: boolean) => {
    const mark = scan.marks[opened.index]!
    if (innerEnd <= opened.at + opened.sign.units) {
      // `""` holds no words; of a hostile text there are millions
      if (opened.index === scan.marks.length - 1) scan.marks.pop()
      return
    }
    mark.inner.start = opened.at + opened.sign.units
    mark.inner.end = innerEnd
    mark.end = end
    mark.closed = closed
    mark.continues = opened.continues
  }
  const close = (at: number, sign: MarkSign) => {
    scan.signs.push(at)
    const depth = stack.findLastIndex((one) => one.sign.family === sign.family)
    if (depth < 0) return
    // What is still open inside was an apostrophe or a slip: it is dropped, not stretched.
    const opened = stack[depth]!
    stack.length = depth
    finish(opened, at, at + sign.units, true)
  }
  const isOpen = (family: number) => stack.some((one) => one.sign.family === family)

  for (let i = 0; i < places.length; i++) {
    const at = places.at(i)!
    const sign = markAt(text, at)!
    const side = sideOf(text, at, sign, block, isOpen, sideOfSingle)
    if (side === 'open') {
      // `He said "yes and "no" again`: the first one was never closed; it ends where the second begins.
      const last = stack.at(-1)
      if (sign.family !== Family.single && last !== undefined && last.sign.family === sign.family) {
        const end = trimEnd(text, last.at + last.sign.units, at)
        stack.pop()
        finish(last, end, end, false)
      }
      open(at, sign)
    } else if (side === 'close') close(at, sign)
  }

  // Left open: a double mark runs to the end of its block. Single ones were paired before, so none is left.
  const left = stack[0]
  if (left === undefined) return 0
  finish(left, block.end, block.end, false)
  return left.sign.family
}

/** Where the signs of a block stand that can be marks. */
function findPlaces(text: string, block: Block, places: Numbers): void {
  places.clear()
  const { end } = block
  let at = nextStart(text, block.start, end)
  while (at < end) {
    const sign = markAt(text, at)
    if (sign !== undefined) places.push(at)
    at = nextStart(text, at + (sign?.units ?? 1), end)
  }
}

type Side = 'open' | 'close' | 'none'

function sideOf(
  text: string,
  at: number,
  sign: MarkSign,
  block: Block,
  isOpen: (family: number) => boolean,
  sideOfSingle: (at: number) => Side,
): Side {
  if (sign.family === Family.single) return sideOfSingle(at)
  const spaceBefore = at <= block.start || isSpaceAt(text, at - 1)
  const after = at + sign.units
  const spaceAfter = after >= block.end || isSpaceAt(text, after)
  const opens = (spaceBefore || isOpener(text, at - 1)) && !spaceAfter
  const closes = !spaceBefore
  const opened = isOpen(sign.family)
  if (sign.side === 'open') {
    // „Wir gehen“ closes with the sign that opens “We go”
    if (opened && closes && !opens) return 'close'
    return 'open'
  }
  if (sign.side === 'close') {
    if (opened) return 'close'
    // »Wir gehen« and ”Vi går”: the closing sign opens
    return opens || at === block.start ? 'open' : 'none'
  }
  if (opened) return spaceBefore && !spaceAfter ? 'open' : 'close'
  // 5" pipe: inches, not speech
  if (!opens && !spaceBefore && classAt(text, at - 1) === CharClass.digit) return 'none'
  return opens || (spaceBefore && spaceAfter && after < block.end) ? 'open' : 'none'
}

/** Whether what stands there leaves it open that a mark behind it opens. */
function isOpener(text: string, at: number): boolean {
  return (
    openers.includes(text[at] ?? ' ') ||
    (markAt(text, at) !== undefined && markAt(text, at)?.side !== 'close')
  )
}

function trimEnd(text: string, from: number, to: number): number {
  let end = to
  while (end > from && isSpaceAt(text, end - 1)) end--
  return end
}

function emptyMark(start: number, block: number): MarkedSpan {
  return {
    start,
    end: 0,
    inner: { start, end: start },
    depth: 0,
    parent: -1,
    closed: false,
    continues: false,
    role: 'speech',
    block,
  }
}

function setParents(marks: readonly MarkedSpan[]): void {
  const inside: number[] = []
  marks.forEach((mark, i) => {
    while (inside.length > 0 && marks[inside.at(-1)!]!.end < mark.end) inside.pop()
    mark.depth = inside.length
    mark.parent = inside.at(-1) ?? -1
    inside.push(i)
  })
}
