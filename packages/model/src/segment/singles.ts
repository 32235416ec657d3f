/**
 * Which single marks and apostrophes of a block are quotation marks.
 *
 *     'race of bans' with US after RT's     → a pair, then an apostrophe
 *     the workers' union, 'tis, the '90s    → none
 */

import elisions from '../lang/en/elisions.json'
import type { Span } from '../record'
import { CharClass, classAt, isSpaceAt, isWordAt } from '../text/chars'
import type { Numbers } from '../text/numbers'
import { Family, markAt, openers } from './quotation'

const elided = new Set(elisions.words)

/** Room to pair the marks of a block in; the same for all blocks of a text. */
export interface PairingRoom {
  openers: Numbers
  closers: Numbers
  /** Where they stand, in order: a mark that opens, the one that closes it, the next one that opens. */
  pairs: Numbers
}

/** Pairs them. `places`: where the marks and apostrophes of the block stand. */
export function pairSingles(text: string, block: Span, places: Numbers, room: PairingRoom): void {
  const { openers, closers, pairs } = room
  openers.clear()
  closers.clear()
  pairs.clear()
  for (let i = 0; i < places.length; i++) {
    const at = places.at(i)!
    const sign = markAt(text, at)
    if (sign?.family !== Family.single) continue
    if (sign.side !== 'close' && canOpen(text, at, block)) openers.push(at)
    else if (sign.side !== 'open' && canClose(text, at, block)) closers.push(at)
  }
  pair(room, (at) => looksPossessive(text, at, block))
}

/** Both lists are in order, and each pointer only moves forward: what could be a possessive is looked at twice at most. */
function pair({ openers, closers, pairs }: PairingRoom, isWeak: (closer: number) => boolean): void {
  let next = 0
  for (let i = 0; i < openers.length; i++) {
    const opener = openers.at(i)!
    while (next < closers.length && closers.at(next)! < opener) next++
    if (next >= closers.length) break
    // 'the workers' rights' – go past a possessive to a sure closer, but not past the next opener.
    const limit = openers.at(i + 1) ?? Infinity
    let chosen = next
    while (chosen < closers.length && closers.at(chosen)! < limit && isWeak(closers.at(chosen)!)) chosen++
    if (chosen >= closers.length || closers.at(chosen)! > limit) chosen = next
    // ‘He called it ‘art’ – an opener with no closer of its own before the next one is an apostrophe.
    if (closers.at(chosen)! > limit) continue
    pairs.push(opener)
    pairs.push(closers.at(chosen)!)
    next = chosen + 1
  }
}

function canOpen(text: string, at: number, block: Span): boolean {
  const before = at - 1
  if (before >= block.start && !isSpaceAt(text, before) && !opensBefore(text, before)) return false
  const after = at + 1
  if (after >= block.end || isSpaceAt(text, after)) return false
  // the '90s
  if (classAt(text, after) === CharClass.digit) return false
  if (!isWordAt(text, after)) return markAt(text, after) !== undefined || '([$£€#@…'.includes(text[after]!)
  let end = after
  while (end < block.end && end - after < 8 && isWordAt(text, end)) end++
  return !elided.has(text.slice(after, end).toLowerCase())
}

function canClose(text: string, at: number, block: Span): boolean {
  if (at <= block.start || isSpaceAt(text, at - 1)) return false
  return at + 1 >= block.end || !isWordAt(text, at + 1)
}

/** `workers' union`: an s before, and a word in lower case after a space. */
function looksPossessive(text: string, at: number, block: Span): boolean {
  if ('sS'.includes(text[at - 1]!) === false) return false
  return at + 2 < block.end && text[at + 1] === ' ' && isWordAt(text, at + 2)
}

function opensBefore(text: string, at: number): boolean {
  return openers.includes(text[at]!) || markAt(text, at) !== undefined
}
