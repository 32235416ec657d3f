/**
 * What a pair of marks is there for, where it is not speech.
 *
 *     Jimmy "Shorty" Doe          a nickname: between two names, capitals inside
 *     the novel "Empty Quays"     a title: capitals inside, a word for a work before
 *     the so-called "shipment"    a scare quote: a few words in lower case, nobody reported to say anything
 */
import works from '../lang/en/works.json'
import { type MarkedSpan, type MarkRole, type Segmented, TokenKind } from '../stage'
import { CharClass, classAt } from '../text/chars'
import { canBe, Word } from '../text/lexicon'
import { tokensIn } from '../text/tokens'

const workWords = new Set(works.words)

export function giveRoles(marks: readonly MarkedSpan[], segmented: Segmented): void {
  const reports = reportingIn(segmented)
  let from = 0
  // They are the segmenter's own until here: of a hostile text there are millions, too many to copy.
  for (const mark of marks) {
    const inside = tokensIn(segmented.tokens, mark.inner, from)
    from = Math.max(0, inside.first - 1)
    if (mark.closed) mark.role = roleOf(segmented, inside.first, inside.last, reports)
  }
}

function roleOf(
  segmented: Segmented,
  first: number,
  last: number,
  reports: (sentence: number) => boolean,
): MarkRole {
  const { tokens } = segmented
  const words = last - first
  // before: the token ahead of the opening mark; after: the token behind the closing one
  const before = first - 2
  const after = last + 1
  if (words < 1 || before < 0) return 'speech'
  const endsInStop = tokens.kind[last - 1] === TokenKind.punctuation
  const capitals = allCapitalised(segmented, first, last)
  const sameSentence = (i: number) => i < tokens.length && tokens.sentence[i] === tokens.sentence[first]
  if (
    words <= 3 &&
    capitals &&
    !endsInStop &&
    sameSentence(after) &&
    isName(segmented, before) &&
    isName(segmented, after)
  ) {
    return 'nickname'
  }
  // on "Face the Evening," she said
  const comma = words > 2 && tokens.lower[last - 1] === ','
  if (capitals && words >= 2 && (!endsInStop || comma) && canBe(tokens, before, Word.preposition))
    return 'title'
  if (capitals && (!endsInStop || '?!'.includes(tokens.lower[last - 1]![0]!))) {
    for (let i = before; i >= Math.max(0, before - 3) && sameSentence(i); i--) {
      if (workWords.has(tokens.lower[i]!)) return 'title'
    }
  }
  const small = words <= 3 && !endsInStop && classAt(segmented.text, tokens.start[first]!) === CharClass.lower
  if (small && tokens.lower[before] === 'so-called') return 'scare'
  return small && !reports(tokens.sentence[first]!) ? 'scare' : 'speech'
}

function isName({ text, tokens }: Segmented, at: number): boolean {
  return (
    tokens.kind[at] === TokenKind.word &&
    classAt(text, tokens.start[at]!) === CharClass.upper &&
    !canBe(tokens, at, Word.function)
  )
}

/** Every word that is no small word starts in upper case: `The Old Man and the Sea`. */
function allCapitalised({ text, tokens }: Segmented, first: number, last: number): boolean {
  if (classAt(text, tokens.start[first]!) !== CharClass.upper) return false
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.word || canBe(tokens, i, Word.function)) continue
    if (classAt(text, tokens.start[i]!) === CharClass.lower && tokens.lower[i] !== "'s") return false
  }
  return true
}

/** Whether a sentence has a reporting word; each sentence is looked through once, and only if somebody asks. */
function reportingIn({ tokens, sentences }: Segmented): (sentence: number) => boolean {
  const known = new Map<number, boolean>()
  return (sentence) => {
    let reports = known.get(sentence)
    if (reports === undefined) {
      const { first, last } = sentences[sentence]!
      let at = first
      while (at < last && !canBe(tokens, at, Word.cue)) at++
      reports = at < last
      known.set(sentence, reports)
    }
    return reports
  }
}
