import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { repository, shared } from '../places'
import { documents, type Marker, markersIn, withFigures } from './documents'
import { type StatedFigure, statedFigures } from './registry'

/** What to do about the numbers in the documents. */
export type Task = 'print' | 'check' | 'write'

/** What came of it: lines to print, and whether a document is wrong. */
export interface Outcome {
  lines: string[]
  wrong: boolean
}

/** Computes the figures of these names and prints them, checks the documents against them, or writes them there. */
export async function runFigures(names: string[], task: Task): Promise<Outcome> {
  const markers = documents(repository).flatMap(markersIn)
  const outcome: Outcome = { lines: [], wrong: false }
  for (const name of names) {
    const stated = statedFigures[name]!
    const places = markers.filter((marker) => marker.name === name)
    // A figure that no document states need not be computed to check documents.
    if (task !== 'print' && places.length === 0) {
      outcome.lines.push(`${name}: stated in no document`)
      continue
    }
    if (task === 'check' && stated.measured) {
      outcome.lines.push(`${name}: not checked, it is another on each machine`)
      continue
    }
    if (stated.needs !== undefined && shared(stated.needs) === undefined) {
      outcome.lines.push(`${name}: not checked, ../shared/${stated.needs} is not here`)
      continue
    }
    const now = await stated.compute()
    if (task === 'print') outcome.lines.push(`${name}: ${now.trim()}`)
    else for (const place of places) apply(place, stated, now, task, outcome)
  }
  for (const { file, name } of markers) {
    if (name in statedFigures) continue
    outcome.lines.push(
      `${relative(repository, file)}: ${name} is no figure; there are ${Object.keys(statedFigures).join(', ')}`,
    )
    outcome.wrong = true
  }
  return outcome
}

/** Whether two texts say the same but for numbers that differ by no more than a share. */
export function agree(written: string, now: string, tolerance = 0): boolean {
  if (written.trim() === now.trim()) return true
  const number = /\d+(?:\.\d+)?/g
  const [a, b] = [written.match(number) ?? [], now.match(number) ?? []]
  const sameWords = written.trim().replace(number, '#') === now.trim().replace(number, '#')
  return (
    sameWords &&
    a.every((value, index) => Math.abs(Number(value) - Number(b[index])) <= tolerance * Number(b[index]))
  )
}

function apply(
  { file, name, written }: Marker,
  stated: StatedFigure,
  now: string,
  task: Task,
  outcome: Outcome,
): void {
  const where = `${relative(repository, file)}: ${name}`
  if (agree(written, now, stated.tolerance)) outcome.lines.push(`${where} is right`)
  else if (task === 'write') {
    writeFileSync(file, withFigures(readFileSync(file, 'utf8'), new Map([[name, now]])))
    outcome.lines.push(`${where} written`)
  } else {
    outcome.lines.push(`${where} says ${written.trim()}, it is ${now.trim()}; pnpm figures --write`)
    outcome.wrong = true
  }
}
