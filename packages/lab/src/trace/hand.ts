import { createTraces, type Witness } from '@news/corpus'
import type { Grouped } from '../score/grouping'

/** A place that somebody wrote down by hand, with the quote it is a version of. */
export interface HandWitness {
  gold: string
  witness: Witness
}

/** Reads chapters of places: `1 2024-03-01 Marit Dahl: “…”`, see `evaluation/trace/quotes.md`. */
export function readHand(markdown: string): HandWitness[][] {
  const chapters: HandWitness[][] = []
  markdown.split('\n').forEach((line, index) => {
    if (line.startsWith('## ')) chapters.push([])
    const found = /^(\d+) (\d{4}-\d{2}-\d{2}) ([^:]+): (.+)$/.exec(line)
    if (found === null) {
      if (/^\d/.test(line)) throw new Error(`line ${index + 1} is no place: ${line}`)
      return
    }
    const [, quote, published, name, text] = found as unknown as [string, string, string, string, string]
    const id = `${index + 1}`
    chapters.at(-1)!.push({
      gold: `${chapters.length}/${quote}`,
      witness: {
        id: `${id}#q1`,
        article: id,
        quote: 'q1',
        text,
        kind: /^["“]/.test(text) ? 'direct' : 'indirect',
        speaker: name === '-' ? null : { name, kind: 'person', aliases: [] },
        published,
      },
    })
  })
  return chapters
}

/** Runs the library over each chapter by itself, in the order in which its lines stand. */
export function traceHand(chapters: readonly HandWitness[][]): Grouped[] {
  return chapters.flatMap((chapter) => {
    const traces = createTraces()
    for (const { witness } of chapter) traces.add(witness)
    return chapter.map(({ gold, witness }) => ({ gold, ours: traces.of(witness.id)! }))
  })
}
