import { firstWhere } from '../corpus/first-where'
import type { Range } from '../corpus/range'

/** The words of a text, as the scorers count them: letters and digits, joined inside by ' ’ . or -. */
export function wordsOf(text: string): Range[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)].map((word) => [
    word.index,
    word.index + word[0].length,
  ])
}

/** The indices of the words that the ranges touch. */
export function cover(words: Range[], ranges: Range[]): Set<number> {
  const touched = new Set<number>()
  for (const [start, end] of ranges) {
    const first = firstWhere(words.length, (i) => words[i]![1] > start)
    for (let i = first; i < words.length && words[i]![0] < end; i++) touched.add(i)
  }
  return touched
}

/** How many words two sets have in common. */
export function common(a: Set<number>, b: Set<number>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

/** Intersection over union; 0 for sets without a word in common, also for empty ones. */
export function iou(a: Set<number>, b: Set<number>): number {
  const both = common(a, b)
  return both === 0 ? 0 : both / (a.size + b.size - both)
}
