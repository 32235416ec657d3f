import { percent, table } from '../report/table'
import type { Figure } from '../score/prf'
import { measureHand, measureTraces, seeds, type TraceFigures } from '../trace/measure'
import type { Pool } from '../trace/pools'

/** What `eval trace` can be told. */
export interface TraceOptions {
  heldOut?: true
  events: number
  json?: true
}

/** `eval trace`: copies, quotes and people across generated articles, and the cases written by hand. Returns what to print. */
export function evalTrace({ heldOut, events, json }: TraceOptions): string {
  const pool: Pool = heldOut ? 'held-out' : 'dev'
  const figures = measureTraces(pool, events)
  const hand = measureHand()
  if (json) return JSON.stringify({ pool, seeds: seeds[pool], ...figures, hand })
  return [
    `${figures.articles} articles with ${figures.quotes} quotes, ${pool} seeds ${seeds[pool].join(', ')}`,
    '',
    showFigures(figures, hand),
    '',
    'pairs of one quote that were found, by what was done to one of them',
    table(
      ['edit', 'found, %', 'pairs'],
      Object.entries(figures.edits)
        .sort(([, a], [, b]) => b.found / b.all - a.found / a.all)
        .map(([edit, { found, all }]) => [edit, percent(found / all), all]),
    ),
  ].join('\n')
}

function showFigures(
  { copies, traces, people, wrong }: TraceFigures,
  hand: ReturnType<typeof measureHand>,
): string {
  const row = (name: string, { p, r, f1 }: Figure) => [name, percent(p), percent(r), percent(f1)]
  return table(
    ['in %', 'precision', 'recall', 'F1'],
    [
      row('near-duplicate articles, pairs', copies.pairs),
      row('near-duplicate articles, B³', copies.b3),
      row('one quote, pairs', traces.pairs),
      row('one quote, B³', traces.b3),
      row('wrong speakers told', wrong),
      row('people, pairs', people.pairs),
      row('people, B³', people.b3),
      row(`one quote, ${hand.quotes} places by hand, pairs`, hand.traces.pairs),
    ],
  )
}
