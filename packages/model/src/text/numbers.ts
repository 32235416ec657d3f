/** Whole numbers of 32 bits in a row that grows. Nothing for the garbage collector to look through, unlike an array of millions. */
export class Numbers {
  length = 0
  private values: Int32Array

  /** `size`: how many it has room for at first. */
  constructor(size = 64) {
    this.values = new Int32Array(size)
  }

  push(value: number) {
    if (this.length === this.values.length) {
      const wider = new Int32Array(2 * this.length)
      wider.set(this.values)
      this.values = wider
    }
    this.values[this.length++] = value
  }

  /** The one at a place, or undefined behind the last. */
  at(index: number): number | undefined {
    return index < this.length ? this.values[index] : undefined
  }

  /** Empties the row; its room is kept. */
  clear() {
    this.length = 0
  }

  /** Those that are in it now, without a copy. */
  all(): Int32Array {
    return this.values.subarray(0, this.length)
  }
}
