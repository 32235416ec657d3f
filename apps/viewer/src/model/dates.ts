import type { Timestamp } from '@news/model'

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A point in time in words, to the minute where it is stated: “2 November 2026, 16:05, time zone not stated”. */
export function dateWords({ value, zoneStated }: Pick<Timestamp, 'value' | 'zoneStated'>): string {
  const [, year, month, day, time, zone] =
    value.match(/^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d)(?:T(\d\d(?::\d\d)?)[.:\d]*(.*))?)?)?/) ?? []
  if (!year) return value
  const date = [day && Number(day), month && months[Number(month) - 1], year].filter(Boolean).join(' ')
  if (!time) return date
  return `${date}, ${time.length === 2 ? `${time} h` : time}${zoneStated ? zoneWords(zone ?? '') : ', time zone not stated'}`
}

function zoneWords(zone: string): string {
  return zone === 'Z' ? ' UTC' : zone && ` UTC${zone.replace('-', '−')}`
}
