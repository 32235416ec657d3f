import { irregular } from '../lexicon/inflections'

/** Words that a cue may hold before the one that reports: “has also said” is a `said`. */
const helpers = new Set(
  'a also am an and are as be been being can could did do does had has have he in is it may might never not of on should that the they to was were will with would'.split(
    ' ',
  ),
)

/** The word of a cue that reports: `said` of “has also said on Monday”. */
export function cueWord(cue: string): string {
  const words = cue.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  return words.find((word) => !helpers.has(word)) ?? words[0] ?? (cue.trim() || '(none)')
}

/**
 * A key under which the forms of a word are counted together: `said` and `says` → `say`, `argues` and
 * `arguing` → `argu`. It is not always a word.
 */
export function stemOf(word: string): string {
  return irregular[word] ?? stem(word)
}

function stem(word: string): string {
  for (const [ending, instead] of [
    ['ies', 'y'],
    ['ied', 'y'],
    ['ing', ''],
    ['ed', ''],
    ['es', ''],
    ['s', ''],
    ['e', ''],
  ] as const) {
    if (word.endsWith(ending) && word.length - ending.length >= 3) {
      return undoubled(word.slice(0, -ending.length) + instead)
    }
  }
  return word
}

/** `admitt|ed` → `admit`, but `call|ed` stays. */
function undoubled(word: string): string {
  const last = word.at(-1)!
  return last === word.at(-2) && !'lsy'.includes(last) ? word.slice(0, -1) : word
}
