import type { Timestamp, Warning } from '../../record'
import { readDate } from './index'

type Name = 'published' | 'modified' | 'embargoed'

/** The dates of an article from what its source writes. One that can't be read is left out, with a warning. */
export function readDates(written: { [name in Name]?: string | undefined }): {
  dates: { [name in Name]?: Timestamp }
  warnings: Warning[]
} {
  const dates: { [name in Name]?: Timestamp } = {}
  const warnings: Warning[] = []
  for (const name of ['published', 'modified', 'embargoed'] as const) {
    const text = written[name]
    if (text === undefined || text.trim() === '') continue
    const read = readDate(text)
    if (read) dates[name] = read
    else
      warnings.push({
        code: 'bad-date',
        message: `“${text.trim().slice(0, 60)}” was not read as a date (${name}).`,
      })
  }
  return { dates, warnings }
}
