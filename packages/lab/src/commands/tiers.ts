import { readCorpus } from '../corpus/brat'
import { percent, table } from '../report/table'
import { inBrowser } from '../tiers/browser'
import { inNode, scoreOf, sizeOf, textsFor } from '../tiers/measure'
import { type Tier, tiers } from '../tiers/names'

const names = Object.keys(tiers) as Tier[]
const figureNames = ['marked', 'markedFound', 'content', 'full', 'exact'] as const

/** Rows of a table, the head first. */
export type Rows = string[][]

/** How right the three tiers are, and what they weigh. */
export async function tierFigures(folder: string): Promise<Rows> {
  const corpus = readCorpus(folder)
  const rows: Rows = [['', 'marked', 'found', 'content', 'full', 'exact', 'MB gzip']]
  for (const name of names) {
    const figures = await scoreOf(name, corpus)
    const megabytes = (await sizeOf(name)) / 1e6
    rows.push([name, ...figureNames.map((one) => percent(figures[one].f1)), megabytes.toFixed(1)])
  }
  return rows
}

/** How fast the three tiers are, in Node and in Chromium on one thread, and how much memory Node takes. */
export async function tierSpeeds(folder: string): Promise<Rows> {
  const texts = textsFor(readCorpus(folder))
  const browser = await inBrowser(names, texts)
  return [
    ['', 'k characters/s, Node', 'k characters/s, browser', 'ms to load, Node', 'MB of memory, Node'],
    ...names.map((name, i) => {
      const { speed, load, memory } = inNode(name, texts)
      return [name, thousands(speed), thousands(browser[i]!.speed), load.toFixed(0), memory!.toFixed(0)]
    }),
  ]
}

const thousands = (speed: number) => (speed / 1000).toFixed(speed < 100_000 ? 1 : 0)

/** `eval tiers DIR`: the three ways to find quotes beside each other. Returns what to print. */
export async function evalTiers(folder: string): Promise<string> {
  const shown = [await tierFigures(folder), await tierSpeeds(folder)]
  return shown.map(([head, ...rows]) => table(head!, rows)).join('\n\n')
}
