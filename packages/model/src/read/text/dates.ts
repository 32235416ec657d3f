/** The date in a line of its own: `Thursday, 30 November 2017`, `Nov. 30, 2017`, `2017-11-30`. */
import { isExists } from 'date-fns/isExists'
import months from '../../lang/en/months.json'
import type { Timestamp } from '../../record'
import { days } from '../../text/words'

const monthNames: Record<string, number | undefined> = months.months
const around = new Set(['published', 'updated', 'posted', 'on', 'date', 'last', 'modified', 'at'])

/** The day that a line states and nothing besides, or undefined. No day is made up, and none that does not exist. */
export function dateIn(line: string): Timestamp | undefined {
  const words = line
    .toLowerCase()
    .split(/[\s,|·•]+/)
    .map((word) => word.replace(/[.:]$/, ''))
    .filter((word) => word !== '' && !days.has(word) && !around.has(word))
  const iso = words.length === 1 ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(words[0]!) : null
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  if (words.length !== 3) return undefined
  const [first, second, third] = words as [string, string, string]
  const year = /^(?:19|20)\d\d$/.test(third) ? Number(third) : undefined
  if (year === undefined) return undefined
  const month = monthNames[first] ?? monthNames[second]
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(monthNames[first] === undefined ? first : second)
  return month === undefined || day === null ? undefined : dayOf(year, month, Number(day[1]))
}

function dayOf(year: number, month: number, day: number): Timestamp | undefined {
  if (!isExists(year, month - 1, day)) return undefined
  const two = (value: number) => String(value).padStart(2, '0')
  return { value: `${year}-${two(month)}-${two(day)}`, precision: 'day', zoneStated: false }
}
