/** What bytes look like that nothing describes and that are not UTF-8. A guess, and warned of as one. */

/** Enough to judge by, and little enough to be quick. */
const reach = 65_536

interface Script {
  encoding: string
  /** Letters that tell the language, which is what tells the encodings apart. */
  telling: RegExp
  /** The least share of the letters beyond ASCII that they are of a text in it. */
  share: number
  /**
   * Whether Node and browsers read these bytes alike: rare syllables, and characters of Hong Kong, stand where only browsers have them,
   * and a guess must be the same in both.
   */
  alike?: (sample: Uint8Array) => boolean
}

const eastAsian: readonly Script[] = [
  { encoding: 'shift_jis', telling: /[\u3040-\u30fa]/g, share: 0.2 },
  { encoding: 'euc-jp', telling: /[\u3040-\u30fa]/g, share: 0.2, alike: isPaired },
  { encoding: 'euc-kr', telling: /[\uac00-\ud7a3]/g, share: 0.8, alike: isPaired },
  // The most common characters of either way of writing Chinese: 的 是 这 / 的 是 這
  {
    encoding: 'gb18030',
    telling: /[一不为个中了人他们你出到和国在地大子年我时是有来的上说这道也]/g,
    share: 0.04,
  },
  {
    encoding: 'big5',
    telling: /[一不中了人他們你個出到和國在地大子年我是時有來的上為說這道也]/g,
    share: 0.04,
    alike: isHigh,
  },
]

/**
 * Alphabets of one byte a letter, the narrower first. Read in another's encoding, small letters come out as capitals or
 * as signs: Greek's accented ones as Cyrillic capitals.
 */
const alphabets: readonly Script[] = [
  { encoding: 'windows-1255', telling: /[א-ת]/g, share: 0.95 },
  { encoding: 'koi8-r', telling: /[а-яё]/g, share: 0.85 },
  { encoding: 'windows-874', telling: /[\u0e01-\u0e4e]/g, share: 0.95 },
  { encoding: 'windows-1256', telling: /[\u0621-\u064a]/g, share: 0.9 },
  { encoding: 'windows-1251', telling: /[а-яё]/g, share: 0.9 },
  { encoding: 'windows-1253', telling: /[ά-ώ]/g, share: 0.75 },
]

/** The label of the likeliest encoding: `utf-8` where few bytes are wrong, else one of East Asia, else windows-1252. */
export function looksLike(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, reach)
  const { high, pairs } = countHigh(sample)
  // Not a single UTF-8 sequence in ten may be broken for it to be damaged UTF-8.
  const utf8 = new TextDecoder('utf-8').decode(sample)
  if (countOf(utf8, /\ufffd/g) * 10 < countOf(utf8, /[\u0080-\ufffc]/g)) return 'utf-8'
  // Accented letters stand alone among plain ones; characters of two bytes come in rows.
  if (pairs * 2 < high) return 'windows-1252'
  return bestOf(eastAsian, sample) ?? fitting(alphabets, sample)[0]?.encoding ?? 'windows-1252'
}

function bestOf(scripts: readonly Script[], sample: Uint8Array): string | undefined {
  return fitting(scripts, sample).sort((a, b) => b.sureness - a.sureness)[0]?.encoding
}

/** The encodings whose letters the sample has enough of, and hardly a byte that is none. */
function fitting(scripts: readonly Script[], sample: Uint8Array): { encoding: string; sureness: number }[] {
  return scripts.flatMap(({ encoding, telling, share, alike }) => {
    if (alike?.(sample) === false) return []
    const text = new TextDecoder(encoding).decode(sample)
    const wide = countOf(text, /[\u0080-\uffff]/g)
    const found = countOf(text, telling) / Math.max(wide, 1)
    const bad = countOf(text, /\ufffd/g)
    return found >= share && bad <= wide * 0.02 ? [{ encoding, sureness: found / share }] : []
  })
}

function isHigh(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 || byte > 0xa0)
}

/** All beyond ASCII from A1 on, and in pairs; the last one may be cut off. */
function isPaired(bytes: Uint8Array): boolean {
  let odd = false
  for (const byte of bytes) {
    if ((byte > 0x7f && byte < 0xa1) || (byte < 0x80 && odd)) return false
    odd = byte > 0x7f && !odd
  }
  return true
}

function countHigh(bytes: Uint8Array): { high: number; pairs: number } {
  let high = 0
  let pairs = 0
  let before = 0
  for (const byte of bytes) {
    if (byte > 0x7f) {
      high++
      if (before > 0x7f) pairs++
    }
    before = byte
  }
  return { high, pairs }
}

const countOf = (text: string, what: RegExp) => text.match(what)?.length ?? 0
