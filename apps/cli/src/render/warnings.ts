import type { Warning } from '@news/model'
import { oneLine } from '../text/columns'
import { count } from '../text/count'
import { harmless } from '../text/harmless'
import type { Paint } from './look'

const most = 5

/** What there is to say of an input, one line a warning: `a.txt:12:5: warning: … [unclosed-quotation]`. */
export function warningLines(name: string, text: string, warnings: Warning[], paint: Paint): string[] {
  const lines = warnings
    .slice(0, most)
    .map(({ code, message, span }) =>
      [
        span ? `${harmless(name)}:${placeOf(text, span.start)}` : harmless(name),
        paint.warning('warning'),
        `${oneLine(message)} [${code}]`,
      ].join(': '),
    )
  const left = warnings.length - lines.length
  return left > 0 ? [...lines, `${harmless(name)}: ${count(left, 'more warning')}`] : lines
}

/** Line and column, counted from 1 as editors count them. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split('\n')
  return `${lines.length}:${lines.at(-1)!.length + 1}`
}
