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

/** Bytes of memory at most for each character of the longest input that is read, the input included. */
export const mostMemory: Readonly<Record<Kind, number>> = { text: 128, page: 128, feed: 32, archive: 2 }

/** Of a text or a page this is read; see `packages/model/src/text/longest.ts`. */
const longestRead = 16_000_000

/** How many characters of an input are read. */
export function readOf(pattern: string, length: number): number {
  const kind = kindOf(pattern)
  return kind === 'text' || kind === 'page' ? Math.min(length, longestRead) : length
}
