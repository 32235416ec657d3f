import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from './answers'
import { askedFolder } from './questions'

/** How many answers must be right, by attributor and file, and on which files: `asked/floors.json`. */
export interface AskedFloors {
  sha256: string
  right: Record<string, Record<string, number>>
}

const file = join(askedFolder, 'floors.json')

/** The recorded floors. */
export const readAskedFloors = (): AskedFloors => JSON.parse(readFileSync(file, 'utf8')) as AskedFloors

/** Records floors. */
export function writeAskedFloors(floors: AskedFloors): void {
  writeFileSync(file, `${JSON.stringify(floors, null, 2)}\n`)
}

/** How many of each file are right. */
export function rightOf(answers: ReadonlyMap<string, readonly Answer[]>): Record<string, number> {
  return Object.fromEntries([...answers].map(([name, all]) => [name, all.filter(isRight).length]))
}

export const isRight = ({ kind }: Answer): boolean => kind === 'right'

/** What is wrong: other questions than the recorded ones, or fewer right answers. Empty where all is well. */
export function belowAskedFloors(floors: AskedFloors, now: AskedFloors): string[] {
  const changed =
    floors.sha256 === now.sha256 ? [] : ['the questions are not those that the floors were recorded on']
  const below = Object.entries(now.right).flatMap(([attribution, files]) =>
    Object.entries(files).flatMap(([name, right]) => {
      const floor = floors.right[attribution]?.[name]
      if (floor === undefined) return [`${name} by ${attribution} has no floor`]
      return right >= floor ? [] : [`${name} by ${attribution}: ${right} right, ${floor} before`]
    }),
  )
  return [...changed, ...below]
}
