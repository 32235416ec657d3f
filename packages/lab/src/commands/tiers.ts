import { firstOf } from '../bench/compare'
import { readCorpus } from '../corpus/brat'
import { mainF1, mainFigures } from '../report/quote-figures'
import { table } from '../report/table'
import { inBrowser } from '../tiers/browser'
import { inNode, scoreOf, sizeOf } from '../tiers/measure'
import { type Tier, tiers } from '../tiers/names'

const names = Object.keys(tiers) as Tier[]
/** Speed is measured on about so many characters, since the largest tier takes ten seconds for them. */
const characters = 100_000

/** Rows of a table, the head first. */
export type Rows = string[][]

/** How right the three tiers are, and what they weigh. */
export async function tierFigures(folder: string): Promise<Rows> {
  const corpus = readCorpus(folder)
  const rows: Rows = [['', ...Object.values(mainFigures), 'MB gzip']]
  for (const name of names) {
    const figures = await scoreOf(name, corpus)
    const megabytes = (await sizeOf(name)) / 1e6
    rows.push([name, ...mainF1(figures), megabytes.toFixed(1)])
  }
  return rows
}

/** How fast the three tiers are, in Node and in Chromium on one thread, and how much memory Node takes. */
export async function tierSpeeds(folder: string): Promise<Rows> {
  const all = readCorpus(folder).map(({ text }) => text)
  const texts = firstOf(all, characters)
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
