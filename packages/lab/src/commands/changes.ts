import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readBaseline, showChanges, writeBaseline } from '../floors/baseline'
import { changesSince, type Outcome } from '../floors/outcomes'
import { reports } from '../places'

/** The options of commands that tell gains and losses. */
export interface BaselineOptions {
  /** Compare with this file; `true` for the usual one. */
  baseline?: true | string
  /** Write this file; `true` for the usual one. */
  recordBaseline?: true | string
}

/** Gains and losses since a baseline; and the baseline written, after they were told. It holds offsets and no text. */
export function changesOf<A extends string>(
  usualName: string,
  outcomes: Outcome<A>[],
  texts: { id: string; text: string }[],
  { baseline, recordBaseline }: BaselineOptions,
): string[] {
  const usual = join(reports, usualName)
  const from = baseline === true ? usual : baseline
  const changes = from && ['', showChanges(changesSince(readBaseline<A>(from), outcomes), texts)]
  const to = recordBaseline === true ? usual : recordBaseline
  if (to) {
    mkdirSync(dirname(to), { recursive: true })
    writeBaseline(to, outcomes)
  }
  return [...(changes || []), ...(to ? [`baseline: ${to}`] : [])]
}
