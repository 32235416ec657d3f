import { cpuTime } from '../bench/cost'
import { type GoldPage, readPages } from '../corpus/pages'
import { extractors } from '../predict/bodies'
import { type MetadataPair, metadataPairs } from '../predict/metadata'
import { percent, table } from '../report/table'
import { type BodyFigures, countsOf, scoreBodies } from '../score/bodies'
import { evaluateThere } from '../score/evaluate'
import { comparedFields, scoreMetadata } from '../score/metadata'

export interface PagesOptions {
  errors?: true
  json?: true
}

/** `eval pages`: bodies against the benchmark's, beside Readability in the same run, and metadata against JSON-LD. */
export function evalPages(folder: string, { errors, json }: PagesOptions): string {
  const pages = readPages(folder)
  const runs = takeTurns(pages)
  const bodies = Object.fromEntries(runs.map(({ name, found }) => [name, byId(pages, found)]))
  const theirs = evaluateThere(folder, bodies)
  const pairs = metadataPairs(pages)
  const metadata = scoreMetadata(pairs)
  if (json)
    return JSON.stringify({
      bodies: runs.map(({ name, figures, rate }) => ({ name, ...figures, rate })),
      metadata,
    })
  const rows = runs.map(({ name, figures, rate }) => [
    name,
    ...shown(figures),
    shown(theirs[name]!)[0]!,
    rate.toFixed(0),
  ])
  const head = ['body', 'F1', 'precision', 'recall', 'accuracy', 'F1 by evaluate.py', 'pages per CPU-second']
  const fields = Object.entries(metadata).map(([name, { stated, same }]) => [
    name,
    percent(same / stated),
    same,
    stated,
  ])
  return [
    `${pages.length} pages, in two halves by their order: F1 ${halves(pages, runs[0]!.found)
      .map((one) => one.toFixed(3))
      .join(' and ')}`,
    table(head, rows),
    table(['metadata without JSON-LD, against it', 'same, %', 'same', 'of'], fields),
    ...(errors ? [worst(pages, runs[0]!.found), differing(pairs)] : []),
  ].join('\n\n')
}

interface Run {
  name: string
  found: string[]
  figures: BodyFigures
  /** Pages per CPU-second. */
  rate: number
}

/** Each system reads all pages, in turns; the first round is not counted, and the best of the others is. */
function takeTurns(pages: readonly GoldPage[]): Run[] {
  const least = new Map<string, number>()
  const found = new Map<string, string[]>()
  for (let round = 0; round < 4; round++) {
    for (const [name, extract] of Object.entries(extractors)) {
      const [bodies, micros] = cpuTime(() => pages.map(({ html }) => extract(html)))
      found.set(name, bodies)
      if (round > 0) least.set(name, Math.min(least.get(name) ?? Number.POSITIVE_INFINITY, micros))
    }
  }
  return [...found].map(([name, bodies]) => ({
    name,
    found: bodies,
    figures: scoreBodies(pages.map(({ body }, index) => ({ gold: body, ours: bodies[index]! }))),
    rate: pages.length / (least.get(name)! / 1e6),
  }))
}

const byId = (pages: readonly GoldPage[], found: readonly string[]) =>
  Object.fromEntries(pages.map(({ id }, index) => [id, found[index]!]))

function halves(pages: readonly GoldPage[], found: readonly string[]): number[] {
  const pairs = pages.map(({ body }, index) => ({ gold: body, ours: found[index]! }))
  return [0, 1].map((half) => scoreBodies(pairs.filter((_, index) => index % 2 === half)).f1)
}

const shown = ({ f1, precision, recall, accuracy }: BodyFigures) =>
  [f1, precision, recall, accuracy].map((one) => one.toFixed(3))

/** The pages that lose most, with what is too much and what is missing as shares of both bodies. */
function worst(pages: readonly GoldPage[], found: readonly string[]): string {
  const rows = pages
    .map(({ id, body }, index) => ({ id, ...countsOf({ gold: body, ours: found[index]! }) }))
    .sort((a, b) => a.tp - b.tp)
    .slice(0, 20)
    .map(({ id, fp, fn }) => [id.slice(0, 12), percent(fp), percent(fn)])
  return table(['worst pages', 'too much, %', 'missing, %'], rows)
}

function differing(pairs: readonly MetadataPair[]): string {
  return Object.entries(comparedFields)
    .flatMap(([name, { states, same }]) =>
      pairs
        .filter(({ gold, ours }) => states(gold) && !same(gold, ours))
        .map(({ id, gold, ours }) => {
          const key = name.startsWith('title') ? 'headline' : name.startsWith('day') ? 'published' : 'authors'
          return `${id.slice(0, 12)} ${name}: ${JSON.stringify(gold[key])} is read as ${JSON.stringify(ours[key])}`
        }),
    )
    .join('\n')
}
