import type { Article, Timestamp } from '@news/model'
import { months } from './dates'
import type { Voice } from './voice'

/** Articles that are looked at together: one of them, some in a row, or those of a day, a month or a year. */
export interface Column {
  /** Short, for the axis: `3`, `Nov 2`. */
  label: string
  /** In full: a headline, `2 November 2026`. */
  title: string
  /** Places in the list of articles. */
  articles: readonly number[]
}

/** So many columns can be told apart. */
const most = 60

/** A column for each article, or for as many in a row as it takes to be few enough. */
export function columnsByArticle(articles: readonly Article[]): Column[] {
  const each = Math.max(1, Math.ceil(articles.length / most))
  const starts = Array.from({ length: Math.ceil(articles.length / each) }, (_, i) => i * each)
  return starts.map((start) => {
    const end = Math.min(start + each, articles.length)
    const places = Array.from({ length: end - start }, (_, i) => start + i)
    const one = end - start === 1 ? articles[start] : undefined
    const label = end - start > 1 ? `${start + 1}–${end}` : `${start + 1}`
    return { label, title: one ? articleTitle(one) : `Articles ${label}`, articles: places }
  })
}

/** Columns by date, in order and without gaps, and the articles whose date is missing or not exact enough. */
export interface OverTime {
  unit: Unit
  columns: Column[]
  undated: readonly number[]
}

export type Unit = 'day' | 'month' | 'year'

/**
 * By day if that is not too long a row and most articles state their day, else by month, else by year; of years the
 * latest. Dates are taken as stated, in no time zone.
 */
export function columnsByDate(articles: readonly Article[]): OverTime {
  const dates = articles.map(({ published, modified }) => dateOf(published ?? modified))
  const dated = dates.filter((date) => date !== undefined).length
  const unit =
    (['day', 'month'] as const).find((each) => {
      const places = dates.flatMap((date) => date?.[each] ?? [])
      return places.length > dated / 2 && latest(places) - earliest(places) < most
    }) ?? 'year'
  const last = latest(dates.flatMap((date) => date?.[unit] ?? []))
  const byPlace = new Map<number, number[]>()
  const undated: number[] = []
  dates.forEach((date, i) => {
    const place = date?.[unit]
    if (place === undefined || place <= last - most) undated.push(i)
    else if (byPlace.has(place)) byPlace.get(place)!.push(i)
    else byPlace.set(place, [i])
  })
  const first = earliest([...byPlace.keys()])
  const count = byPlace.size > 0 ? last - first + 1 : 0
  const columns = Array.from({ length: count }, (_, i) => ({
    ...named(first + i, unit),
    articles: byPlace.get(first + i) ?? [],
  }))
  return { unit, columns, undated }
}

/** How many words a voice has in each column. */
export function wordsIn(columns: readonly Column[], { inArticle }: Voice): number[] {
  return columns.map(({ articles }) => articles.reduce((total, i) => total + (inArticle[i] ?? 0), 0))
}

/** What to call an article. */
export function articleTitle({ headline, text }: Article): string {
  const line = headline ?? text.trimStart().split('\n', 1)[0] ?? ''
  return line.length > 120 ? `${line.slice(0, 119).trimEnd()}…` : line
}

/** Days, months and years since the year 0, as far as the date is exact. */
type Place = Partial<Record<Unit, number>>

function dateOf(stamp: Timestamp | undefined): Place | undefined {
  const [, year, month, day] = stamp?.value.match(/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/) ?? []
  if (!year) return undefined
  return {
    year: Number(year),
    ...(month && { month: Number(year) * 12 + Number(month) - 1 }),
    ...(day && { day: Date.UTC(Number(year), Number(month) - 1, Number(day)) / dayLength }),
  }
}

const dayLength = 86_400_000

function named(place: number, unit: Unit): Pick<Column, 'label' | 'title'> {
  if (unit === 'year') return { label: String(place), title: String(place) }
  if (unit === 'month') {
    const [year, month] = [Math.floor(place / 12), months[place % 12]!]
    return { label: `${month.slice(0, 3)} ${year}`, title: `${month} ${year}` }
  }
  const date = new Date(place * dayLength)
  const [day, month] = [date.getUTCDate(), months[date.getUTCMonth()]!]
  return { label: `${day} ${month.slice(0, 3)}`, title: `${day} ${month} ${date.getUTCFullYear()}` }
}

function latest(places: readonly number[]): number {
  return places.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
}

function earliest(places: readonly number[]): number {
  return places.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}
