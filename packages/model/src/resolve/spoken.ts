import type { Attributed, Mention, RuleName } from '../stage'
import type { Referent } from './referent'

/** Who is speaking at a place that lies in quotation marks, as far as is known so far; looked up with a pointer that only moves forward. */
export class Spoken {
  private readonly spans: { start: number; end: number; index: number }[]
  private readonly marks: Attributed['marks']
  private readonly sources: readonly (Mention | undefined)[]
  private readonly rules: readonly RuleName[]
  private next = 0
  private nextMark = 0

  constructor({ attributions, marks }: Attributed, sources: readonly (Mention | undefined)[]) {
    this.marks = marks
    this.sources = sources
    this.rules = attributions.map(({ rule }) => rule)
    this.spans = []
    attributions.forEach(({ content }, index) => {
      for (const { start, end } of content) this.spans.push({ start, end, index })
    })
    this.spans.sort((a, b) => a.start - b.start)
  }

  at(
    offset: number,
    speakerOf: (source: Mention) => Referent | undefined,
  ): { speaker: Referent | undefined } | undefined {
    while (this.next < this.spans.length && this.spans[this.next]!.end <= offset) this.next++
    const span = this.spans[this.next]
    if (span === undefined || span.start > offset) return undefined
    while (this.nextMark < this.marks.length && this.marks[this.nextMark]!.end <= offset) this.nextMark++
    const mark = this.marks[this.nextMark]
    const quoted = mark !== undefined && mark.start <= offset
    // `HALE: I never said so.` has no marks
    if (!quoted && this.rules[span.index] !== 'label') return undefined
    const source = this.sources[span.index]
    return { speaker: source && speakerOf(source) }
  }
}
