import type { LineWork } from './filter'

/**
 * The same work, but for lines on which the command before says what was wrong: they come out as they came in.
 *
 *     {"error": {"code": "not-json", "message": "the line is not JSON"}, "line": 3, "input": "{\"id\": \"cut o"}
 */
export const passingErrors =
  (work: LineWork): LineWork =>
  (line) =>
    isError(line.object.error) ? line.object : work(line)

function isError(error: unknown): boolean {
  const { code, message } = (error ?? {}) as Record<string, unknown>
  return typeof code === 'string' && typeof message === 'string'
}
