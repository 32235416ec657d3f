import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../score/prf'
import { evaluation } from './files'
import { type FloorName, floorNames } from './measure'

/** What the library must reach, and on which set: the file `evaluation/floors.json`. */
export interface Floors {
  sha256: string
  figures: Record<FloorName, number>
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

/** Floors from figures as measured: percentages, rounded down to a tenth. */
export function floorsFrom(sha256: string, figures: Record<FloorName, Figure>): Floors {
  const entries = floorNames.map((name) => [name, inTenths(figures[name]) / 10])
  return { sha256, figures: Object.fromEntries(entries) as Floors['figures'] }
}

/** What is wrong: another set than the recorded one, or figures below their floors. Empty where all is well. */
export function belowFloors(floors: Floors, sha256: string, figures: Record<FloorName, Figure>): string[] {
  const changed =
    floors.sha256 === sha256 ? [] : ['the evaluation set is not the one that the floors were recorded on']
  const below = floorNames.filter((name) => inTenths(figures[name]) < Math.round(floors.figures[name] * 10))
  return [
    ...changed,
    ...below.map(
      (name) =>
        `${name} is ${(100 * figures[name].f1).toFixed(2)}, below its floor of ${floors.figures[name]}`,
    ),
  ]
}

/** Tenths of a percent, rounded down; the tiny addition keeps 0.7 from being 699.999… */
const inTenths = ({ f1 }: Figure) => Math.floor(1000 * f1 + 1e-9)
