/**
 * When the words were said, where the reporting clause itself says so: "told reporters on Wednesday". A last pass over
 * the quotes; an article without a date of its own leaves a weekday unread.
 */
import relative from '../../lang/en/relative-days.json'
import type { Attributed, Quote, Span } from '../../stage'
import { tokensIn } from '../../text/tokens'
import { type Expression, expressionAt } from './expressions'

export function dateQuotes(article: Attributed, quotes: readonly Quote[]): Quote[] {
  const report = reportDay(article)
  if (report === undefined) return [...quotes]
  return quotes.map((quote) => {
    const found = dateIn(article, quote, report)
    if (found === undefined) return quote
    const span = { start: article.tokens.start[found.first]!, end: article.tokens.end[found.last - 1]! }
    const rule = found.reckoned ? ('date-reckoned' as const) : ('date-stated' as const)
    return { ...quote, date: { ...found.value, span, basis: [{ rule, evidence: [span, ...quote.cue] }] } }
  })
}

/** The article's own day as it states it, in no zone but its own. */
function reportDay({ article }: Attributed): Date | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(article.published?.value ?? '')
  return found ? new Date(Number(found[1]), Number(found[2]) - 1, Number(found[3])) : undefined
}

/** How far from the cue the day may stand: "told reporters at a news conference in the old town hall on Wednesday". */
const reach = 16
const stops = new Set(relative.stops)
const future = new Set(relative.future)

function dateIn(article: Attributed, quote: Quote, report: Date): Expression | undefined {
  const { tokens, sentences } = article
  const cue = quote.cue[0]
  if (cue === undefined) return undefined
  const { first, last } = tokensIn(tokens, cue)
  if (first >= last) return undefined
  const sentence = sentences[tokens.sentence[first]!]!
  for (let i = Math.max(sentence.first, first - 2); i < last; i++)
    if (future.has(tokens.lower[i]!)) return undefined
  const clause = clauseOf(article, quote)
  return after(clause, last, sentence.last, report) ?? before(clause, first, sentence.first, report)
}

interface Clause {
  lower: readonly string[]
  /** Which tokens are the words that were said, and which name the speaker; neither says when. */
  role: (token: number) => 'content' | 'source' | undefined
}

function clauseOf({ tokens }: Attributed, { content, source }: Quote): Clause {
  const within = (spans: readonly Span[], token: number) =>
    spans.some(({ start, end }) => tokens.start[token]! >= start && tokens.end[token]! <= end)
  const role = (token: number) =>
    within(content, token) ? 'content' : within(source, token) ? 'source' : undefined
  return { lower: tokens.lower, role }
}

/** Behind the cue, up to the words that were said or the end of the clause. */
function after({ lower, role }: Clause, from: number, end: number, report: Date): Expression | undefined {
  for (let i = from; i < Math.min(end, from + reach); i++) {
    if (role(i) === 'source') continue
    if (role(i) === 'content' || stops.has(lower[i]!) || /^[,;:—–"“”]$/.test(lower[i]!)) return undefined
    const found = expressionAt(lower, i, report)
    if (found) return found
  }
  return undefined
}

/** At the beginning of the sentence, `On Wednesday, Berg said`, or right before the cue, `Berg on Wednesday said`. */
function before({ lower, role }: Clause, cue: number, start: number, report: Date): Expression | undefined {
  const opening = openers.has(lower[start]!) ? start + 1 : start
  for (const at of [opening, cue - 2, cue - 1]) {
    if (at < start || at >= cue || role(at) !== undefined) continue
    const found = expressionAt(lower, at, report)
    if (!found || found.last > cue) continue
    if (at !== opening) {
      if (found.last === cue) return found
      continue
    }
    // Nothing but the speaker stands between the day and the cue.
    let i = found.last
    while (i < cue && (role(i) === 'source' || lower[i] === ',')) i++
    if (i === cue) return found
  }
  return undefined
}

const openers = new Set(relative.openings)
