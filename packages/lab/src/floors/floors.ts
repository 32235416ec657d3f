import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../score/prf'
import { evaluation } from './files'
import { type FloorName, floorNames } from './measure'

/** Figures in percent below which CI fails. */
export type FloorFigures = Record<FloorName, number>

/** What the library must reach with each attributor, and on which set: the file `evaluation/floors.json`. */
export interface Floors {
  sha256: string
  figures: Record<string, FloorFigures>
}

/** The per-quote baseline that stands beside the floors. */
export const baselineFile = join(evaluation, 'baseline.ndjson')

const floorsFile = join(evaluation, 'floors.json')

/** The recorded floors. */
export function readFloors(): Floors {
  return JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors
}

/** Records floors. */
export function writeFloors(floors: Floors): void {
  writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`)
}

/** What was measured, by attributor. */
export type MeasuredFigures = Record<string, Record<FloorName, Figure>>

/** Floors from figures as measured: percentages, rounded down to a tenth. */
export function floorsFrom(sha256: string, measured: MeasuredFigures): Floors {
  const figures = Object.entries(measured).map(([attribution, figures]) => {
    const entries = floorNames.map((name) => [name, inTenths(figures[name]) / 10])
    return [attribution, Object.fromEntries(entries) as FloorFigures]
  })
  return { sha256, figures: Object.fromEntries(figures) }
}

/** What is wrong: another set than the recorded one, or figures below their floors. Empty where all is well. */
export function belowFloors(floors: Floors, sha256: string, measured: MeasuredFigures): string[] {
  const changed =
    floors.sha256 === sha256 ? [] : ['the evaluation set is not the one that the floors were recorded on']
  const below = Object.entries(measured).flatMap(([attribution, figures]) =>
    floorNames.flatMap((name) => {
      const floor = floors.figures[attribution]?.[name]
      if (floor === undefined) return [`${name} by ${attribution} has no floor`]
      if (inTenths(figures[name]) >= Math.round(floor * 10)) return []
      return [
        `${name} by ${attribution} is ${(100 * figures[name].f1).toFixed(2)}, below its floor of ${floor}`,
      ]
    }),
  )
  return [...changed, ...below]
}

/** Tenths of a percent, rounded down; the tiny addition keeps 0.7 from being 699.999… */
const inTenths = ({ f1 }: Figure) => Math.floor(1000 * f1 + 1e-9)
