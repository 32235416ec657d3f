import * as z from 'zod'

const figures = z.record(z.string(), z.number().positive())

/** What was measured of one commit on some texts: a line of the history. */
const historyLine = z.strictObject({
  date: z.iso.date(),
  commit: z.string().regex(/^[0-9a-f]{7,40}$/, 'no commit'),
  /** True where files had changed since that commit. */
  dirty: z.literal(true).optional(),
  node: z.string(),
  cpu: z.string(),
  /** How many processes wanted the machine's processors in the minute before. */
  load: z.number().nonnegative(),
  /** What was read: only lines on the same texts can be compared. */
  texts: z.string(),
  ratios: figures,
  shares: figures,
})
export type HistoryLine = z.infer<typeof historyLine>

/** Lines of the history, the oldest first. Throws on one that is none, and says which and why. */
export function readHistory(ndjson: string): HistoryLine[] {
  return ndjson.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]))
}

function readLine(line: string, number: number): HistoryLine {
  const { data, error } = historyLine.safeParse(json(line, number))
  if (data !== undefined) return data
  const { path, message } = error!.issues[0]!
  throw new Error(`line ${number}: ${[...path.map(String), message].join(': ')}`)
}

function json(line: string, number: number): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`line ${number}: no JSON`)
  }
}

/** The last line on these texts. */
export function lastOn(texts: string, history: readonly HistoryLine[]): HistoryLine | undefined {
  return history.findLast((line) => line.texts === texts)
}
