/**
 * Which single marks and apostrophes of a block are quotation marks.
 *
 *     'race of bans' with US after RT's     → a pair, then an apostrophe
 *     the workers' union, 'tis, the '90s    → none
 */

import elisions from '../lang/en/elisions.json'
import type { Span } from '../record'
import { CharClass, classAt, isSpaceAt, isWordAt } from '../text/chars'
import { Family, markAt } from './quotation'

type Side = 'open' | 'close' | 'none'

const elided = new Set(elisions.words)

/** A place where a single mark could close; `weak` if it could as well be a plural's possessive: `the workers' union`. */
interface Closer {
  at: number
  weak: boolean
}

/** `places`: where the marks and apostrophes of the block stand. */
export function pairSingles(text: string, block: Span, places: readonly number[]): Map<number, Side> {
  const openers: number[] = []
  const closers: Closer[] = []
  for (const at of places) {
    const sign = markAt(text, at)
    if (sign?.family !== Family.single) continue
    if (sign.side !== 'close' && canOpen(text, at, block)) openers.push(at)
    else if (sign.side !== 'open' && canClose(text, at, block))
      closers.push({ at, weak: looksPossessive(text, at, block) })
  }
  return pair(openers, closers)
}

/** Both lists are in order, and each pointer only moves forward. */
function pair(openers: readonly number[], closers: readonly Closer[]): Map<number, Side> {
  const sides = new Map<number, Side>()
  let next = 0
  for (let i = 0; i < openers.length; i++) {
    const opener = openers[i]!
    while (next < closers.length && closers[next]!.at < opener) next++
    if (next >= closers.length) break
    // 'the workers' rights' – go past a possessive to a sure closer, but not past the next opener.
    const limit = openers[i + 1] ?? Infinity
    let chosen = next
    while (chosen < closers.length && closers[chosen]!.at < limit && closers[chosen]!.weak) chosen++
    if (chosen >= closers.length || closers[chosen]!.at > limit) chosen = next
    // ‘He called it ‘art’ – an opener with no closer of its own before the next one is an apostrophe.
    if (closers[chosen]!.at > limit) continue
    sides.set(opener, 'open').set(closers[chosen]!.at, 'close')
    next = chosen + 1
  }
  return sides
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
  return '([{—–-―/:'.includes(text[at]!) || markAt(text, at) !== undefined
}
