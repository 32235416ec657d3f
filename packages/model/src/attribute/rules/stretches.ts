import type { Range } from './scene'

/** Which tokens marked stretches have, by the index of the mark. In columns: of a hostile text there are millions. */
export class Stretches {
  private readonly firsts: Int32Array
  /** 0 for a mark that has none here. */
  private readonly lasts: Int32Array

  /** Room for so many marks; none has a stretch yet. */
  constructor(marks: number) {
    this.firsts = new Int32Array(marks)
    this.lasts = new Int32Array(marks)
  }

  set(mark: number, { first, last }: Range) {
    this.firsts[mark] = first
    this.lasts[mark] = last
  }

  get(mark: number): Range | undefined {
    const last = this.lasts[mark] ?? 0
    return last === 0 ? undefined : { first: this.firsts[mark]!, last }
  }

  /** Those that have one, in order. */
  *[Symbol.iterator](): Generator<[mark: number, stretch: Range]> {
    for (let mark = 0; mark < this.lasts.length; mark++) {
      const stretch = this.get(mark)
      if (stretch !== undefined) yield [mark, stretch]
    }
  }
}
