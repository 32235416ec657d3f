import type { Range } from '../corpus/range'

/** A quote's parts, as gold and predictions both have them. */
export interface Parts {
  content: Range[]
  cue?: Range[]
  source?: Range[]
}

/**
 * The text of a window with the parts of quotes marked in it; several quotes get numbers:
 *
 *     [S1: Ms Ode] [Q1: said] [C1: it would rain] and [Q2: promised] [C2: umbrellas].
 */
export function marked(text: string, window: Range, quotes: Parts[]): string {
  const edges: { at: number; order: number; put: string }[] = []
  for (const [index, quote] of quotes.entries()) {
    const number = quotes.length > 1 ? String(index + 1) : ''
    for (const [letter, ranges] of [
      ['S', quote.source ?? []],
      ['Q', quote.cue ?? []],
      ['C', quote.content],
    ] as const) {
      for (const range of ranges) edges.push(...edgesOf(range, `[${letter}${number}: `))
    }
  }
  edges.sort((a, b) => a.at - b.at || a.order - b.order)
  let shown = ''
  let at = window[0]
  for (const edge of edges) {
    if (edge.at < window[0] || edge.at > window[1]) continue
    shown += text.slice(at, edge.at) + edge.put
    at = edge.at
  }
  const before = window[0] > 0 ? '… ' : ''
  const after = window[1] < text.length ? ' …' : ''
  return before + oneLine(shown + text.slice(at, window[1])) + after
}

/** The stretch of text to show: all the parts, with something on each side. */
export function windowOf(text: string, quotes: Parts[], around = 120): Range {
  const ranges = quotes.flatMap((quote) => [...quote.content, ...(quote.cue ?? []), ...(quote.source ?? [])])
  const start = Math.min(...ranges.map((range) => range[0]))
  const end = Math.max(...ranges.map((range) => range[1]))
  return [
    wordEdge(text, Math.max(0, start - around), -1),
    wordEdge(text, Math.min(text.length, end + around), 1),
  ]
}

/** Whether a quote has content within the window. */
export function isWithin(quote: Parts, [start, end]: Range): boolean {
  return quote.content.some((range) => range[0] < end && range[1] > start)
}

/** A closing bracket comes before what opens at the same place; of those that open, the longer one goes first. */
function edgesOf([start, end]: Range, opening: string) {
  return [
    { at: start, order: 1 - (end - start) / 1e9, put: opening },
    { at: end, order: 0, put: ']' },
  ]
}

function wordEdge(text: string, from: number, step: 1 | -1): number {
  let at = from
  while (at > 0 && at < text.length && text[at - (step < 0 ? 1 : 0)]!.trim() !== '') at += step
  return at
}

/** Line ends are part of what is wrong at times, so they are shown. */
const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ¶ ')
