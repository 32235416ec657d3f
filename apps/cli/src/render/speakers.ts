import type { SpeakerCount } from '@news/store'
import { fitting, row, wrap } from '../text/columns'
import type { Look } from './look'

/** A table of speakers with how often they are quoted. */
export function speakerLines(
  found: readonly SpeakerCount[],
  by: 'outlet' | 'month' | undefined,
  look: Look,
): string[] {
  if (found.length === 0) return wrap('Nobody is quoted.', look.width)
  const rows = found.map((one) => [
    String(one.quotes),
    String(one.articles),
    ...(by === undefined ? [] : [one[by] ?? '–']),
    one.kind === 'person' ? one.name : `${one.name} (${one.kind})`,
  ])
  const head = ['quotes', 'articles', ...(by === undefined ? [] : [by]), 'speaker']
  const widths = head.map((title, i) =>
    fitting(
      [title, ...rows.map((cells) => cells[i]!)],
      i === head.length - 1 ? look.width : Math.floor(look.width / 3),
    ),
  )
  const columns = widths.map((width) => ({ width }))
  return [
    ...row(head, columns).map(look.paint.faint),
    ...rows.flatMap((cells) =>
      row(cells, [...columns.slice(0, -1), { width: widths.at(-1)!, paint: look.paint.speaker }]),
    ),
  ]
}
