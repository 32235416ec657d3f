import type { Session } from './database'

/**
 * Quotes are numbered by when their article came out: the minute above, a running number below. So the newest have the
 * highest numbers, and a period is a range of them. 53 bits, which is what a JavaScript number holds exactly.
 */
const places = 2 ** 24

/** The first number of a minute. */
export const firstNumber = (minute: number): number => minute * places

/** The next free numbers of some minutes; each call of the function takes one. */
export async function numbering(
  session: Session,
  minutes: Iterable<number>,
): Promise<(minute: number) => number> {
  const firsts = [...new Set(minutes)].map(firstNumber)
  const next = new Map<number, number>()
  const rows =
    firsts.length === 0
      ? []
      : await session.run(
          `WITH given (number) AS (VALUES ${firsts.map(() => '(CAST(? AS bigint))').join(',')})
      SELECT number AS first, (
        SELECT quotes.number FROM quotes
          WHERE quotes.number >= given.number AND quotes.number < given.number + ${places}
          ORDER BY quotes.number DESC LIMIT 1
      ) AS last FROM given`,
          firsts,
        )
  for (const { first, last } of rows) if (last !== null) next.set(first as number, (last as number) + 1)
  return (minute) => {
    const first = firstNumber(minute)
    const number = next.get(first) ?? first
    next.set(first, number + 1)
    return number
  }
}
