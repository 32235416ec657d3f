const symbols = "abcdefghijklmnopqrstuvwxyz0123456789'-.&,:/@_ "
/** From 1; 0 for a character that no short word has. */
const codes = new Uint8Array(128)
for (let i = 0; i < symbols.length; i++) codes[symbols.charCodeAt(i)] = i + 1

const codeBits = 6
const perNumber = 5
const longest = 3 * perNumber
/** Three numbers for the letters of a word, and what is known of it. */
const width = 4
/** So many pairs of words are kept: bounded memory, whatever the texts. */
const pairBits = 13

/**
 * What was found out about short words, kept by their letters themselves, six bits each: one place in memory says it all,
 * where a `Map` goes from a bucket to an entry to a string, for each of the hundreds of words that a text has. A new word takes the
 * place of an old one.
 */
export class ShortWords {
  private readonly findOut: (word: string) => number
  /** Pairs of words, the one that came last first. */
  private readonly slots = new Int32Array((2 * width) << pairBits)
  /** The letters of the word that is asked for. */
  private readonly letters = new Int32Array(3)

  /** `findOut`: what is asked of a word that is not kept. */
  constructor(findOut: (word: string) => number) {
    this.findOut = findOut
  }

  get(word: string): number {
    const { slots } = this
    if (!this.read(word)) return this.findOut(word)
    const at = this.pairOf()
    if (this.isAt(at)) return slots[at + 3]!
    if (this.isAt(at + width)) return slots[at + width + 3]!
    const found = this.findOut(word)
    slots.copyWithin(at + width, at, at + width)
    slots.set(this.letters, at)
    slots[at + 3] = found
    return found
  }

  /** Whether the word is a short one. */
  private read(word: string): boolean {
    const { length } = word
    if (length === 0 || length > longest) return false
    for (let i = 0, number = 0; i < longest; i += perNumber, number++) {
      const end = Math.min(length, i + perNumber)
      let packed = 0
      for (let at = i; at < end; at++) {
        const unit = word.charCodeAt(at)
        const code = unit < codes.length ? codes[unit]! : 0
        if (code === 0) return false
        packed = (packed << codeBits) | code
      }
      this.letters[number] = packed
    }
    return true
  }

  private pairOf(): number {
    const first = this.letters[0]!
    const second = this.letters[1]!
    const third = this.letters[2]!
    const hash = Math.imul(first ^ Math.imul(second ^ Math.imul(third, 0x2c1b3c6d), 0x297a2d39), 0x9e3779b1)
    return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> (32 - pairBits)) * 2 * width
  }

  private isAt(at: number): boolean {
    const { slots, letters } = this
    return slots[at] === letters[0] && slots[at + 1] === letters[1] && slots[at + 2] === letters[2]
  }
}
