/** Word pieces, as the tokenizer of all-MiniLM-L6-v2 cuts words: without case and accents, longest known piece first. */

/** Cuts words into the ids of their pieces; what was cut before is kept. */
export interface Pieces {
  /** At least one id, at most `mostPieces`. */
  of(word: string): readonly number[]
}

/** A web address has dozens of pieces; more than this say nothing new. */
export const mostPieces = 16
/** Stands for what the vocabulary can't spell. */
export const unknown = 100

/** `vocabulary`: one piece a line, its id the number of the line from 0; `##` before what goes on with a word. */
export function piecesOf(vocabulary: string): Pieces {
  const ids = new Map(vocabulary.split(/\r?\n/).map((piece, id) => [piece, id]))
  const known = new Map<string, readonly number[]>()
  return {
    of(word) {
      let found = known.get(word)
      if (found === undefined) {
        found = cut(word, ids)
        if (known.size >= mostKept) known.clear()
        known.set(word, found)
      }
      return found
    },
  }
}

/** Bounded memory, whatever is read. */
const mostKept = 65_536
/** Longer words are not looked at. */
const longest = 100

function cut(word: string, ids: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = []
  for (const part of partsOf(word)) {
    found.push(...spelled(part, ids))
    if (found.length >= mostPieces) break
  }
  return found.length === 0 ? [unknown] : found.slice(0, mostPieces)
}

/**
 * Between punctuation, and each sign of it alone; in lower case, without accents:
 *
 *     d'Été → d ' ete
 */
function partsOf(word: string): string[][] {
  const parts: string[][] = []
  let open: string[] | undefined
  for (const sign of word) {
    if (space.test(sign)) open = undefined
    else if (!unseen.test(sign)) {
      const alone = isIdeograph(sign.codePointAt(0)!)
      if (alone) open = undefined
      for (const letter of sign.normalize('NFD')) {
        if (accent.test(letter)) continue
        for (const lower of letter.toLowerCase()) {
          if (punctuation.test(lower)) {
            parts.push([lower])
            open = undefined
          } else if (open === undefined) {
            open = [lower]
            parts.push(open)
          } else open.push(lower)
        }
      }
      if (alone) open = undefined
    }
  }
  return parts
}

/** The longest piece that is known, then the longest of the rest; a part that can't be spelled to its end is unknown. */
function spelled(part: readonly string[], ids: ReadonlyMap<string, number>): number[] {
  if (part.length > longest) return [unknown]
  const found: number[] = []
  for (let first = 0; first < part.length; ) {
    let last = part.length
    let id: number | undefined
    for (; last > first; last--) {
      id = ids.get((first > 0 ? '##' : '') + part.slice(first, last).join(''))
      if (id !== undefined) break
    }
    if (id === undefined) return [unknown]
    found.push(id)
    first = last
  }
  return found
}

const space = /^\s$/u
const accent = /^\p{Mn}$/u
/** Controls, formats and private characters, and the sign for what could not be decoded. */
const unseen = /^[\p{Cc}\p{Cf}\p{Co}\ufffd]$/u
const punctuation = /^[\p{P}$+<=>^`|~]$/u

/** Each Chinese character is a part of its own. */
function isIdeograph(code: number): boolean {
  return ideographs.some(([first, last]) => code >= first && code <= last)
}

const ideographs: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x20000, 0x2a6df],
  [0x2a700, 0x2b73f],
  [0x2b740, 0x2b81f],
  [0x2b920, 0x2ceaf],
  [0x2f800, 0x2fa1f],
]
