import type { Stretch } from './shapes'

/** The law by its name where it does not hold. */
export const rule = (law: string, holds: boolean) => (holds ? [] : [law])

/** Not empty, inside the text, and with no half of a surrogate pair left outside. */
export const lawful =
  (text: string) =>
  ({ start, end }: Stretch) =>
    start >= 0 && start < end && end <= text.length && !splits(text, start) && !splits(text, end)

const splits = (text: string, at: number) =>
  /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(at - 1, 0), at + 1))

/** All that Unicode calls a separator, the control characters among them, and the blank without width. */
const whiteSpace = /^[\s\p{Z}\u0085\u200b]*$/u

/** Whether there is only white space before, between and after the spans. */
export function blank(text: string, spans: Stretch[]): boolean {
  const starts = [...spans.map(({ start }) => start), text.length]
  const ends = [0, ...spans.map(({ end }) => end)]
  return starts.every((start, i) => ends[i]! <= start && whiteSpace.test(text.slice(ends[i], start)))
}

export const apart = (spans: Stretch[]) =>
  spans.every(({ start }, i) => i === 0 || spans[i - 1]!.end <= start)
export const ordered = (spans: Stretch[]) =>
  spans.every(({ start }, i) => i === 0 || spans[i - 1]!.start <= start)
export const inside = (inner: Stretch, outer: Stretch | undefined) =>
  outer !== undefined && outer.start <= inner.start && inner.end <= outer.end

/** White space is each format’s own, and so is what becomes of control characters. */
export const inkOf = (text: string) => text.replace(/[\s\p{Z}\p{C}\ufffd]+/gu, '')
