import type { Attributed, Mention, RuleName } from '../stage'
import { Numbers } from '../text/numbers'
import type { Referent } from './referent'

/** Who is speaking at a place that lies in quotation marks, as far as is known so far; looked up with a pointer that only moves forward. */
export class Spoken {
  /** Where the words that are reported begin and end, and whose attribution it is: in columns, all in order of the text. */
  private readonly starts = new Numbers()
  private readonly ends = new Numbers()
  private readonly indices = new Numbers()
  private readonly marks: Attributed['marks']
  private readonly sources: readonly (Mention | undefined)[]
  private readonly rules: readonly RuleName[]
  private next = 0
  private nextMark = 0

  /** `speakerOf` tells who the speaker of a source is, if that is known by then. */
  constructor(
    { attributions, marks }: Attributed,
    sources: readonly (Mention | undefined)[],
    private readonly speakerOf: (source: Mention) => Referent | undefined,
  ) {
    this.marks = marks
    this.sources = sources
    this.rules = attributions.map(({ rule }) => rule)
    const starts = new Numbers()
    const ends = new Numbers()
    const indices = new Numbers()
    attributions.forEach(({ content }, index) => {
      for (const { start, end } of content) {
        starts.push(start)
        ends.push(end)
        indices.push(index)
      }
    })
    const order = Uint32Array.from(starts.all().keys()).sort((a, b) => starts.at(a)! - starts.at(b)! || a - b)
    for (const at of order) {
      this.starts.push(starts.at(at)!)
      this.ends.push(ends.at(at)!)
      this.indices.push(indices.at(at)!)
    }
  }

  at(offset: number): { speaker: Referent | undefined } | undefined {
    while (this.next < this.ends.length && this.ends.at(this.next)! <= offset) this.next++
    const start = this.starts.at(this.next)
    if (start === undefined || start > offset) return undefined
    const index = this.indices.at(this.next)!
    while (this.nextMark < this.marks.length && this.marks[this.nextMark]!.end <= offset) this.nextMark++
    const mark = this.marks[this.nextMark]
    const quoted = mark !== undefined && mark.start <= offset
    // `HALE: I never said so.` has no marks
    if (!quoted && this.rules[index] !== 'label') return undefined
    const source = this.sources[index]
    return { speaker: source && this.speakerOf(source) }
  }
}
