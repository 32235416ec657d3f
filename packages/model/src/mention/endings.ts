/** What the end of a name makes it: `Hale Institute`, `Ministry of Justice`, `Hale Street`. */
import { type Segmented, TokenKind } from '../stage'
import { givenTo } from '../text/first-names'
import { bitsAt, canBe, Word } from '../text/lexicon'
import { legalForms, surnameSuffixes } from './lists'

/** What the last word of a name makes it. */
type Ending = 'organization' | 'media' | 'place' | 'other'

/** The end of a name tells what it is, if it has more than one word: `Hale Institute`, `Ministry of Justice`. */
export function endingOf(segmented: Segmented, first: number, last: number): Ending | undefined {
  const { text, tokens } = segmented
  let end = last
  for (let at = first + 1; at < last; at++) {
    // Ministry of Justice, Council on Foreign Relations: the head stands before the small word
    const lower = tokens.lower[at]!
    if (
      (lower === 'of' || lower === 'for' || lower === 'on' || lower === 'to') &&
      canBe(tokens, at - 1, Word.organizationHead)
    ) {
      return tokens.lower[at - 1] === 'republic' ? 'place' : 'organization'
    }
    if (lower === 'of') {
      end = at
      break
    }
  }
  if (end - first < 2) return undefined
  // Dock Workers Local 12
  if (tokens.kind[end - 1] === TokenKind.number && tokens.lower[end - 2] === 'local') return 'organization'
  if (isExecutive(segmented, first, end)) return 'organization'
  const lower = tokens.lower[end - 1]!
  const word = bitsAt(tokens, end - 1)
  const named = canBe(tokens, first, Word.firstName) && end - first === 2 && end === last
  if (word & Word.organizationSuffix && !(named && surnameSuffixes.has(lower))) return 'organization'
  if (legalForms.has(lower) && isLegalForm(text.slice(tokens.start[end - 1]!, tokens.end[end - 1]!)))
    return 'organization'
  if (named && !(word & Word.mediaSuffix)) return undefined
  if (word & Word.placeSuffix) return 'place'
  if (word & Word.otherSuffix) {
    // `Hollis Grant resigned`
    const isSurname = surnameSuffixes.has(lower) && last - first === 2 && tokens.lower[first - 1] !== 'the'
    return isSurname ? undefined : 'other'
  }
  return word & Word.mediaSuffix && !named ? 'media' : undefined
}

/** `the Food Safety Executive`: not Chief Executive Ann Hale, and nobody's office. */
export function isExecutive({ tokens }: Segmented, first: number, last: number): boolean {
  if (last - first < 3 || tokens.lower[last - 1] !== 'executive' || tokens.lower[first - 1] !== 'the')
    return false
  for (let at = first; at < last - 1; at++) if (canBe(tokens, at, Word.office)) return false
  return true
}

/** `SA`, `SpA`, `Oyj`: as companies write them; not `Se` and `Asa`, which are names. */
function isLegalForm(written: string): boolean {
  return /[A-Z].*[A-Z]/.test(written) || (written.length > 2 && givenTo(written.toLowerCase()) === undefined)
}
