import type { Database, Range, Row, Session } from './database'
import { StoreError } from './error'
import { readId } from './fold'
import { firstNumber } from './numbers'
import { idOf } from './people/decide'
import { periodOf, phrasesOf } from './question'
import { inOrder, told } from './sql/rows'
import type { Found, Page, Question } from './store'

/**
 * Quotes that answer a question; see `Store.search`. Of those with the words that were asked for the newest thousand
 * come first, those that fit best before others, and of two that fit alike the newer one; then all others, newest first.
 * So an answer takes no longer when half of all quotes have a word.
 */
export async function search({ dialect, run }: Database, question: Question): Promise<Page> {
  const limit = Math.max(1, Math.min(mostOfPage, Math.floor(question.limit ?? usualPage)))
  const session: Session = { run }
  const phrases = phrasesOf(question)
  // Words were asked for, and there are none that a text could have: “…” or an empty name.
  if (isEmpty(question.text, phrases, 'said') || isEmpty(question.speaker, phrases, 'who'))
    return { quotes: [] }
  const { start, end } = periodOf(question)
  const person = question.person === undefined ? undefined : await idOf(session, question.person)
  const range = { from: firstNumber(start), to: firstNumber(end), person }
  const isRanked = phrases.some(({ field }) => field === 'said')
  const after = cursorOf(question.cursor, isRanked)
  const found: Place[] = []
  let rest = range.to
  if (isRanked && after?.[0] !== 'rest') {
    const best = await dialect.matching(session, phrases, range, ranked, true)
    const sorted = best.sort((a, b) => b.score - a.score || b.number - a.number)
    found.push(...sorted.filter((one) => after === undefined || comesAfter(one, after)))
    // Fewer than asked for are all there are.
    rest = best.length < ranked ? range.from : Math.min(...best.map(({ number }) => number))
  } else if (after !== undefined) rest = after[1]
  if (found.length <= limit && rest > range.from) {
    const more = limit + 1 - found.length
    const older = { ...range, to: rest }
    const others =
      phrases.length > 0
        ? await dialect.matching(session, phrases, older, more, false)
        : await newest(session, older, more)
    found.push(...others.map(({ number }): Place => ({ number })))
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const quotes = await described(
    session,
    page.map(({ number }) => number),
  )
  return { quotes, ...(found.length > limit && last ? { next: cursorAt(last) } : {}) }
}

/** A quote among the answers; without a score among those that are not ranked. */
interface Place {
  number: number
  score?: number
}

const usualPage = 20
const mostOfPage = 1000
/** As many are ranked. */
const ranked = 1000

function isEmpty(asked: string | undefined, phrases: ReturnType<typeof phrasesOf>, field: string): boolean {
  return asked !== undefined && asked.trim() !== '' && !phrases.some((phrase) => phrase.field === field)
}

async function newest(session: Session, { from, to, person }: Range, limit: number): Promise<Place[]> {
  const rows = await session.run(
    person === undefined
      ? 'SELECT number FROM quotes WHERE number >= ? AND number < ? ORDER BY number DESC LIMIT ?'
      : `SELECT quotes.number AS number FROM actors
          JOIN quotes ON quotes.article = actors.article AND quotes.actor = actors.actor
          WHERE quotes.number >= ? AND quotes.number < ? AND actors.person = ? ORDER BY quotes.number DESC LIMIT ?`,
    person === undefined ? [from, to, limit] : [from, to, person, limit],
  )
  return rows as unknown as Place[]
}

/** What is told of the quotes, in their order. */
async function described(session: Session, numbers: readonly number[]): Promise<Found[]> {
  const rows = await inOrder(
    session,
    `SELECT quotes.number AS number, articles.headline AS headline,
        articles.published AS published, articles.outlet AS outlet, articles.url AS url, coalesce(articles.long_id, articles.key) AS article,
        quotes.quote AS quote, quotes.kind AS kind, quotes.text AS text, quotes.actor AS actor, quotes.speaker AS speaker
      FROM quotes JOIN articles ON articles.number = quotes.article WHERE quotes.number IN (?…)`,
    numbers,
  )
  return rows.map(foundOf)
}

function foundOf({ number: _number, article, ...row }: Row): Found {
  return { article: readId(article as string), ...told(row) } as unknown as Found
}

/** Where a page ended: at a score and number, or at a number among those that are not ranked. */
type Cursor = readonly ['ranked', number, number] | readonly ['rest', number]

const cursorAt = ({ number, score }: Place): string =>
  Buffer.from(JSON.stringify(score === undefined ? ['rest', number] : ['ranked', score, number])).toString(
    'base64url',
  )

function cursorOf(cursor: string | undefined, isRanked: boolean): Cursor | undefined {
  if (cursor === undefined) return undefined
  try {
    const [kind, ...places] = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const isWhole = places.length === (kind === 'ranked' ? 2 : 1) && places.every(Number.isFinite)
    if (isWhole && (kind === 'rest' || (kind === 'ranked' && isRanked)))
      return [kind, ...places] as unknown as Cursor
  } catch {
    // What is no JSON is no cursor of ours either.
  }
  throw new StoreError('question', 'the cursor is not one that this question gave')
}

function comesAfter({ number, score }: Place, after: Cursor): boolean {
  if (after[0] === 'rest') return false
  const [, lastScore, lastNumber] = after
  return score! < lastScore || (score === lastScore && number < lastNumber)
}
