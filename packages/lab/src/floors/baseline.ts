import { readFileSync, writeFileSync } from 'node:fs'
import type { Aspect, Change, Outcome } from './outcomes'

/** Reads a baseline: one outcome a line. */
export function readBaseline<A extends string = Aspect>(file: string): Outcome<A>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Outcome<A>)
}

/** Writes a baseline. */
export function writeBaseline(file: string, outcomes: Outcome<string>[]): void {
  writeFileSync(file, outcomes.map((outcome) => `${JSON.stringify(outcome)}\n`).join(''))
}

/** Gains, then losses, each with its words. The text comes from the corpus, never from the baseline. */
export function showChanges(changes: Change<string>[], texts: { id: string; text: string }[]): string {
  const byId = new Map(texts.map(({ id, text }) => [id, text]))
  const line = ({ id, content }: Change<string>, aspects: string[]) =>
    `  ${aspects.join(', ').padEnd(20)} ${wordsOf(byId.get(id)!, content)}  (${id})`
  const gains = changes.filter(({ gained }) => gained.length > 0)
  const losses = changes.filter(({ lost }) => lost.length > 0)
  return [
    `gains since the baseline: ${gains.length}`,
    ...gains.map((change) => line(change, change.gained)),
    `losses since the baseline: ${losses.length}`,
    ...losses.map((change) => line(change, change.lost)),
  ].join('\n')
}

const wordsOf = (text: string, content: Outcome['content']) =>
  content.map(([start, end]) => text.slice(start, end).replaceAll(/\s+/g, ' ')).join(' … ')
