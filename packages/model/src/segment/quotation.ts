/**
 * The quotation marks that we read, and what each can do.
 *
 *     “We go,” he said.   "We go"   ``We go''   „Wir gehen“   « On y va »   »Wir gehen«   「行く」   ‘We go’
 */
export const Family = {
  double: 1,
  single: 2,
  guillemet: 3,
  guillemetSingle: 4,
  corner: 5,
  cornerDouble: 6,
} as const

/** `neutral` marks look the same on both sides; what is around them decides. */
export interface MarkSign {
  family: number
  side: 'open' | 'close' | 'neutral'
  /** UTF-16 units: two for `''` and the like. */
  units: number
}

/** Brackets, dashes and other signs that may stand right before an opening mark: `("We go")`, `—"We go"`. */
export const openers = '([{—–-―/:'

const signs = new Map<number, MarkSign>()
function add(chars: string, family: number, side: MarkSign['side']) {
  for (const char of chars) signs.set(char.charCodeAt(0), { family, side, units: 1 })
}
add('"＂', Family.double, 'neutral')
add('“„‟', Family.double, 'open')
add('”', Family.double, 'close')
add("'", Family.single, 'neutral')
add('‘‚‛', Family.single, 'open')
add('’', Family.single, 'close')
add('«', Family.guillemet, 'open')
add('»', Family.guillemet, 'close')
add('‹', Family.guillemetSingle, 'open')
add('›', Family.guillemetSingle, 'close')
add('「', Family.corner, 'open')
add('」', Family.corner, 'close')
add('『', Family.cornerDouble, 'open')
add('』', Family.cornerDouble, 'close')

const backticks: MarkSign = { family: Family.double, side: 'open', units: 2 }
const apostrophes: MarkSign = { family: Family.double, side: 'neutral', units: 2 }
const backtick = 96

/** 1 for every unit that a mark can start with: nearly all characters are told apart by this one look-up. */
const starts = new Uint8Array(0x10000)
for (const unit of [...signs.keys(), backtick]) starts[unit] = 1

/** The first place from `at` on where a mark can start; `end` if there is none before it. */
export function nextStart(text: string, at: number, end: number): number {
  let next = at
  while (next < end && starts[text.charCodeAt(next)] !== 1) next++
  return next
}

/** The quotation mark that starts at `at`, or undefined. Two apostrophes or backticks are one double mark. */
export function markAt(text: string, at: number): MarkSign | undefined {
  const unit = text.charCodeAt(at)
  if (starts[unit] !== 1) return undefined
  if (unit === backtick) return text.charCodeAt(at + 1) === backtick ? backticks : undefined
  const sign = signs.get(unit)
  if (sign === undefined) return undefined
  // ''We go'' and ‘‘We go’’: how some newsrooms' systems write a double mark
  if (sign.family === Family.single && text.charCodeAt(at + 1) === unit) {
    return sign.side === 'neutral' ? apostrophes : { family: Family.double, side: sign.side, units: 2 }
  }
  return sign
}
