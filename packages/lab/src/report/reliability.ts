import type { Reliability } from '../score/reliability'
import { percent, table } from './table'

/** What quotes say of themselves beside what is so. */
export function showReliability({ bins, rules }: { bins: Reliability[]; rules: Reliability[] }): string {
  const rows = (list: Reliability[]) =>
    list.map(({ name, quotes, right, stated }) => [name, quotes, percent(stated), percent(right / quotes)])
  return [
    table(['confidence', 'quotes', 'stated %', 'right %'], rows(bins)),
    table(['rule', 'quotes', 'stated %', 'right %'], rows(rules)),
  ].join('\n\n')
}
