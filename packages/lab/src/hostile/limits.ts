import { hostileArchives } from './archives'
import { hostileDocuments } from './documents'

/** What an input is, as far as limits differ. */
export type Kind = 'text' | 'page' | 'feed' | 'archive'

/** What a pattern is: `feed` stands for all formats of newsrooms, one document or many in one. */
export function kindOf(pattern: string): Kind {
  if (Object.hasOwn(hostileArchives, pattern)) return 'archive'
  if (!Object.hasOwn(hostileDocuments, pattern)) return 'text'
  return hostileDocuments[pattern]!.reader === 'html' ? 'page' : 'feed'
}

/** A character of the longest input may cost so many times what one costs at 100 KB. */
export const mostCost = 2

/**
 * Microseconds for a character that are little whatever it costs at 100 KB: what is so cheap is not read but copied (a line
 * of NDJSON that is passed on whole), and a copy of more than some 100 KB gets fresh memory from the system each time,
 * where a short one gets what was used before. To copy a character so costs up to ten times as much.
 */
export const leastCost = 0.002

/**
 * Bytes of memory at most for each character of the longest input that is read, the input included. A document may hold
 * one text of 16 million characters in 50 MB: 144 for each of those are 46 for each of its own, and it is there in copies.
 */
export const mostMemory: Readonly<Record<Kind, number>> = { text: 144, page: 144, feed: 48, archive: 2 }

/** Of a text or a page this is read; see `packages/model/src/text/longest.ts`. */
const longestRead = 16_000_000

/** How many characters of an input are read. */
export function readOf(pattern: string, length: number): number {
  const kind = kindOf(pattern)
  return kind === 'text' || kind === 'page' ? Math.min(length, longestRead) : length
}
