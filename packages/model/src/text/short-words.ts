/**
 * Short words and their bits. A word is looked up by its letters themselves, six bits each, so that one place in memory says
 * all: a `Map` goes from a bucket to an entry to a string for each, and a text asks for hundreds of words once.
 */

const symbols = "abcdefghijklmnopqrstuvwxyz0123456789'-.&,:/@_ "
/** From 1; 0 for a character that no short word has. */
const codes = new Uint8Array(128)
for (let i = 0; i < symbols.length; i++) codes[symbols.charCodeAt(i)] = i + 1

const perNumber = 5
const longest = 3 * perNumber
/** Three numbers for its letters, one for its bits. */
const width = 4

export class ShortWords {
  private size = 0
  private shift = 32 - 10
  private slots = new Int32Array(width << 10)
  /** The word that was read last, as three numbers. */
  private readonly letters = new Int32Array(3)

  /** Adds bits to a word; false for one that is none of these. */
  add(word: string, bits: number): boolean {
    if (!this.read(word)) return false
    if (2 * this.size * width >= this.slots.length) this.grow()
    const [first, second, third] = this.letters
    this.put(first!, second!, third!, bits)
    return true
  }

  /** The bits of a word; 0 if it was never added, undefined for one that is none of these. */
  get(word: string): number | undefined {
    return this.read(word)
      ? this.slots[this.find(this.letters[0]!, this.letters[1]!, this.letters[2]!) + 3]!
      : undefined
  }

  private read(word: string): boolean {
    const { length } = word
    if (length === 0 || length > longest) return false
    for (let i = 0, number = 0; i < longest; i += perNumber, number++) {
      const end = Math.min(length, i + perNumber)
      let packed = 0
      for (let at = i; at < end; at++) {
        const code = codes[word.charCodeAt(at)] ?? 0
        if (code === 0) return false
        packed = (packed << 6) | code
      }
      this.letters[number] = packed
    }
    return true
  }

  /** Where a word is, or the free place where it would be. */
  private find(first: number, second: number, third: number): number {
    const { slots } = this
    const mask = slots.length - 1
    let hash = Math.imul(first ^ Math.imul(second ^ Math.imul(third, 0x2c1b3c6d), 0x297a2d39), 0x9e3779b1)
    hash ^= hash >>> 15
    let at = (Math.imul(hash, 0x85ebca6b) >>> this.shift) * width
    while (slots[at] !== 0 && (slots[at] !== first || slots[at + 1] !== second || slots[at + 2] !== third))
      at = (at + width) & mask
    return at
  }

  private put(first: number, second: number, third: number, bits: number) {
    const at = this.find(first, second, third)
    if (this.slots[at] === 0) this.size++
    this.slots[at] = first
    this.slots[at + 1] = second
    this.slots[at + 2] = third
    this.slots[at + 3]! |= bits
  }

  private grow() {
    const before = this.slots
    this.shift--
    this.slots = new Int32Array(2 * before.length)
    this.size = 0
    for (let at = 0; at < before.length; at += width)
      if (before[at] !== 0) this.put(before[at]!, before[at + 1]!, before[at + 2]!, before[at + 3]!)
  }
}
