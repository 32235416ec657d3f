import zones from '../../lang/en/zones.json'

const fixed: Record<string, number | undefined> = zones.fixed
const changing: Record<string, number | undefined> = zones.changing

/** `Z`, `+01:00`, `-0500`, `+1`, `GMT`, `GMT+2`: minutes east of UTC. */
export function offsetIn(zone: string): number | undefined {
  const lower = zone.toLowerCase()
  if (Object.hasOwn(fixed, lower)) return fixed[lower]
  const found = /^(?:gmt|utc|z)?([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(lower.replace('−', '-'))
  if (!found) return undefined
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0)
  if (minutes > 15 * 60) return undefined
  return found[1] === '-' ? -minutes || 0 : minutes
}

/** True of a word that names a zone, whatever its offset. */
export function isZone(word: string): boolean {
  return Object.hasOwn(fixed, word) || Object.hasOwn(changing, word)
}

/** The offset of a named zone on a day. `ET` is summer time between March and November, by the law of the year. */
export function offsetOf(
  word: string,
  year: number,
  month: number,
  day: number,
  hour: number,
): number | undefined {
  if (Object.hasOwn(fixed, word)) return fixed[word]
  if (!Object.hasOwn(changing, word)) return undefined
  const standard = changing[word]!
  const [from, to] = summer(year)
  const at = Date.UTC(year, month - 1, day, hour)
  return at >= from && at < to ? standard + 60 : standard
}

/** Summer time in the United States, as local clocks show it. Before 1987 it is not told apart. */
function summer(year: number): [from: number, to: number] {
  if (year >= 2007) return [sunday(year, 2, 8), sunday(year, 10, 1)]
  return [sunday(year, 3, 1), sunday(year, 9, 25)]
}

/** Two in the morning of the first Sunday on or after a day. */
function sunday(year: number, month: number, day: number): number {
  const weekday = new Date(Date.UTC(year, month, day)).getUTCDay()
  return Date.UTC(year, month, day + ((7 - weekday) % 7), 2)
}
