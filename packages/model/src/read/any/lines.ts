import type { Draft } from '../../stage'
import { parseJson } from '../json'
import { readableItems, refusal } from '../pieces'

/** Whether a text is JSON documents, one a line: its first line is an object by itself, and others follow. */
export function areJsonLines(text: string): boolean {
  const [first, second] = linesOf(text)
  return first !== undefined && second !== undefined && first.words.startsWith('{') && isJson(first.words)
}

/** Reads each line by itself. One that is broken, or in no format that is known, is refused by its number, and the others are read. */
export function draftsOfLines(text: string, read: (line: string) => Draft[] | undefined): Draft[] {
  const { items, warnings } = readableItems(linesOf(text))
  const drafts = items.flatMap(({ words, number }) => {
    if (!isJson(words)) return refusal('invalid-document', `Line ${number} is not valid JSON.`)
    return read(words) ?? refusal('not-this-format', `Line ${number} is JSON in no format that is known.`)
  })
  return drafts.map((draft, i) =>
    i === 0 ? { ...draft, warnings: [...warnings, ...draft.warnings] } : draft,
  )
}

interface Line {
  words: string
  /** Counted from 1, those with nothing on them, too. */
  number: number
}

/** The lines that hold something. */
function* linesOf(text: string): Generator<Line> {
  let number = 0
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    number++
    const words = text.slice(start, end).trim()
    if (words !== '') yield { words, number }
    start = end + 1
  }
}

function isJson(text: string): boolean {
  try {
    parseJson(text)
    return true
  } catch {
    return false
  }
}
