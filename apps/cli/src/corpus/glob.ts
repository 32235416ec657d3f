/** Whether a name asks for several files: `articles/2024-*.txt`, `**` + `/*.html`, `{a,b}.txt`. */
export function isGlob(name: string): boolean {
  return /[*?[{]/.test(name)
}

/** A part of a pattern between two slashes: any number of folders, or names that `matches` knows. */
export type GlobPart = '**' | ((name: string) => boolean)

/** The patterns that braces stand for, each cut at its slashes. A pattern that begins with `/` begins with an empty part. */
export function globsOf(pattern: string): { root: string; parts: GlobPart[] }[] {
  return withoutBraces(pattern).map((each) => {
    // Two `**` in a row mean what one does.
    const names = each.split('/').filter((name, i, all) => name !== '**' || all[i - 1] !== '**')
    const plain = names.slice(0, -1).findIndex(isGlob)
    const fixed = plain < 0 ? names.length - 1 : plain
    const root = names.slice(0, fixed).join('/')
    return { root: root === '' && each.startsWith('/') ? '/' : root, parts: names.slice(fixed).map(partOf) }
  })
}

/** `a{b,c}d` is `abd` and `acd`; what nests or is not closed stays as it is. */
function withoutBraces(pattern: string): string[] {
  const found = firstBraces(pattern)
  if (!found) return [pattern]
  const [before, after] = [pattern.slice(0, found.start), pattern.slice(found.end)]
  const choices = pattern.slice(found.start + 1, found.end - 1).split(',')
  const all = choices.flatMap((choice) => withoutBraces(before + choice + after))
  if (all.length > 1000) throw new RangeError('the braces stand for more than 1000 patterns')
  return all
}

/** The first braces that hold a comma and no braces. */
function firstBraces(pattern: string): { start: number; end: number } | undefined {
  let start = -1
  let comma = false
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === ',') comma = true
    else if (sign === '{') [start, comma] = [at, false]
    else if (sign === '}') {
      if (start >= 0 && comma) return { start, end: at + 1 }
      start = -1
    }
  }
  return undefined
}

function partOf(part: string): GlobPart {
  if (part === '**') return part
  const tests = [...part.matchAll(/\*+|\?|\[!?\]?[^\]]*\]|[\s\S]/gu)].map(([sign]) => signOf(sign))
  return (name) => (part.startsWith('.') || !name.startsWith('.')) && matches([...name], tests)
}

type Sign = '*' | ((character: string) => boolean)

function signOf(sign: string): Sign {
  if (sign.startsWith('*')) return '*'
  if (sign === '?') return () => true
  if (!sign.startsWith('[') || sign.length < 3) return (character) => character === sign
  const negated = sign[1] === '!'
  const set = [...sign.slice(negated ? 2 : 1, -1)]
  return (character) => inSet(character, set) !== negated
}

function inSet(character: string, set: string[]): boolean {
  return set.some((from, i) => {
    if (from === '-' && i > 0 && i < set.length - 1)
      return character >= set[i - 1]! && character <= set[i + 1]!
    return character === from
  })
}

/** Each star first takes nothing, then more, and only the last star is gone back to: never more than names times signs. */
function matches(name: string[], signs: Sign[]): boolean {
  let [at, sign, star, starAt] = [0, 0, -1, 0]
  while (at < name.length) {
    const test = signs[sign]
    if (test === '*') {
      star = sign++
      starAt = at
    } else if (test?.(name[at]!)) {
      at++
      sign++
    } else if (star >= 0) {
      sign = star + 1
      at = ++starAt
    } else return false
  }
  return signs.slice(sign).every((rest) => rest === '*')
}
