import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { type Attributor, rules, tagger } from '@news/model'
import { viewerSize } from '@news/viewer/size'
import { unreadFiles } from '../asked/questions'
import { askAll, counts } from '../commands/asked'
import { tierFigures, tierSpeeds } from '../commands/tiers'
import { readActorCorpus } from '../corpus/actors'
import { readCorpus } from '../corpus/brat'
import { readPages } from '../corpus/pages'
import { heldOut, readEvaluation } from '../floors/files'
import { figuresOf, floorNames, measure } from '../floors/measure'
import { besideTable, hostileTable } from '../hostile/table'
import { type Attribution, measureMemory } from '../memory/measure'
import { repository, shared } from '../places'
import { actorsOf } from '../predict/actors'
import { extractors } from '../predict/bodies'
import { metadataPairs } from '../predict/metadata'
import { quotesOf } from '../predict/quotes'
import { runLibrary } from '../predict/run'
import { lawfulOf } from '../report/lawful'
import { flatWords, memoryRows } from '../report/memory'
import { mainF1, mainFigures } from '../report/quote-figures'
import { percent } from '../report/table'
import { scoreActors } from '../score/actors'
import { align } from '../score/align'
import { scoreBodies } from '../score/bodies'
import { scoreMetadata } from '../score/metadata'
import { scoreQuotes } from '../score/quotes'
import { reliability } from '../score/reliability'
import { attributorOf, type Tier, tiers } from '../tiers/names'
import { bundleSize } from './bundle'
import { accurateCost } from './cost'
import { shownRecord } from './record'

/** A figure that documents state, by the name of its marker. */
export interface StatedFigure {
  /** What it needs of the folder beside the repository; without that it can't be computed. */
  needs?: string
  /** How far the numbers may be off, as a share; nothing unless said otherwise. */
  tolerance?: number
  /** True for what a machine's speed and load decide: printed and written, never checked. */
  measured?: true
  /** True for what takes half an hour and more: computed where it is asked for by name. */
  slow?: true
  compute: () => string | Promise<string>
}

/** Everything that `pnpm figures` keeps up to date. */
export const statedFigures: Record<string, StatedFigure> = {
  size: { tolerance: 0.02, compute: async () => kilobytes((await bundleSize()).gzip) },
  'size-rules': {
    tolerance: 0.02,
    compute: async () => kilobytes((await bundleSize("export { parse } from '@news/model/rules'")).gzip),
  },
  'viewer-size': { tolerance: 0.02, compute: async () => kilobytes((await viewerSize()).page) },
  session: { compute: session },
  record: { compute: shownRecord },
  'accurate-cost': { compute: accurateCost },
  'quotes-figures': { needs: 'polnear/dev', compute: () => quotesTable(shared('polnear/dev')!, rules) },
  'tagger-figures': { needs: 'polnear/dev', compute: () => quotesTable(shared('polnear/dev')!, tagger) },
  'tiers-figures': { needs: 'polnear/dev', compute: () => markdownOf(tierFigures) },
  'held-out-figures': { compute: heldOutTable },
  'asked-figures': { compute: askedTable },
  'tiers-speed': { needs: 'polnear/dev', measured: true, compute: () => markdownOf(tierSpeeds) },
  'reliability-figures': { needs: 'polnear/dev', compute: () => reliabilityTable(shared('polnear/dev')!) },
  'actors-figures': { needs: 'actors/gum-news', compute: () => actorsTable() },
  'hostile-figures': { measured: true, slow: true, compute: async () => tableOf(await hostileTable()) },
  'hostile-beside': { measured: true, slow: true, compute: async () => tableOf(await besideTable()) },
  'memory-figures': { measured: true, slow: true, compute: () => memoryTable('tagger') },
  'memory-figures-rules': { measured: true, slow: true, compute: () => memoryTable('rules') },
  'pages-figures': { needs: 'suites/html', compute: () => pagesTable(shared('suites/html')!) },
}

/** What the command line says of the sample, down to the first few speakers. */
function session(): string {
  const news = join(repository, 'apps/cli/dist/news.js')
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: undefined }
  const said = execFileSync(process.execPath, [news, 'sample'], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = said.split('\n').slice(0, sessionLines)
  return `\n\`\`\`\n$ news sample\n${lines.join('\n')}\n…\n\`\`\`\n`
}

const sessionLines = 32

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`

/** Markdown, on lines of its own. */
const markdown = (head: string[], row: string[]) => rowsOf(head, [row])
const rowsOf = (head: string[], rows: string[][]) =>
  `\n${[head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`

async function markdownOf(rowsFor: (folder: string) => Promise<string[][]>): Promise<string> {
  return tableOf(await rowsFor(shared('polnear/dev')!))
}

const tableOf = ([head, ...rows]: string[][]) => rowsOf(head!, rows)

async function memoryTable(attribution: Attribution): Promise<string> {
  const samples = await measureMemory(1_000_000, attribution)
  return `${tableOf(memoryRows(samples))}\n${flatWords(samples)}\n`
}

function quotesTable(folder: string, attribution: Attributor): string {
  const corpus = readCorpus(folder)
  const parsed = runLibrary(corpus, attribution)
  const aligned = corpus.map((article, index) => align(article, quotesOf(parsed[index]!.article)))
  const { figures } = scoreQuotes(aligned)
  const { lawful, articles } = lawfulOf(parsed)
  return markdown(
    [...Object.values(mainFigures), 'lawful articles'],
    [...mainF1(figures), `${lawful} of ${articles}`],
  )
}

/** Articles of our own that nobody had seen. */
async function heldOutTable(): Promise<string> {
  const articles = readEvaluation().articles.filter(({ file }) => heldOut.has(file))
  const rows: string[][] = []
  for (const tier of Object.keys(tiers) as Tier[]) {
    const figures = figuresOf(await measure(articles, attributorOf(tier)))
    rows.push([tier, ...floorNames.map((name) => percent(figures[name].f1))])
  }
  return rowsOf(['', ...floorNames], rows)
}

/** Short texts, with one question each. */
async function askedTable(): Promise<string> {
  const rows: string[][] = []
  for (const tier of ['rules', 'compact'] as const) {
    const answers = [...(await askAll(attributorOf(tier)))]
    const of = (isUnread: boolean) =>
      counts(answers.filter(([name]) => unreadFiles.has(name) === isUnread).flatMap(([, all]) => all))
    const [unread, read] = [of(true), of(false)]
    rows.push([tier, ...[unread, read].flatMap(({ share, asked }) => [share, `${asked}`])])
  }
  return rowsOf(['', 'unread', 'of', 'read', 'of'], rows)
}

function reliabilityTable(folder: string): string {
  const corpus = readCorpus(folder)
  const parsed = runLibrary(corpus)
  const { bins } = reliability(
    corpus.map((article, index) => align(article, quotesOf(parsed[index]!.article))),
  )
  const rows = bins.map(({ name, quotes, stated, right }) => [
    name,
    `${quotes}`,
    percent(stated),
    percent(right / quotes),
  ])
  return rowsOf(['stated', 'quotes', 'stated on average, %', 'right, %'], rows)
}

function actorsTable(): string {
  const of = (name: string) => {
    const corpus = readActorCorpus(shared(`actors/${name}`)!)
    const predictions = runLibrary(corpus).map(({ id, article }) => ({ id, actors: actorsOf(article) }))
    return scoreActors(corpus, new Map(predictions.map((one) => [one.id, one])))
  }
  const [news, speakers] = [of('gum-news'), of('polnear-speakers-dev')]
  const strict = ({ strict: right, n }: { strict: number; n: number }) => percent(right / n)
  return markdown(
    [
      'actors exact',
      'actors overlap',
      'clusters (CoNLL)',
      'speakers strict',
      'speakers strict (PolNeAR dev)',
    ],
    [
      percent(news.exact.actor!.f1),
      percent(news.overlap.actor!.f1),
      percent(news.clusters!.conll),
      strict(news.speakers!),
      strict(speakers.speakers!),
    ],
  )
}

function pagesTable(folder: string): string {
  const pages = readPages(folder)
  const f1 = (extract: (page: string) => string) =>
    scoreBodies(pages.map(({ html, body }) => ({ gold: body, ours: extract(html) }))).f1
  const bodies = Object.entries(extractors).map(([name, extract]) => [name, percent(f1(extract))])
  const metadata = Object.entries(scoreMetadata(metadataPairs(pages)))
  return markdown(
    [...bodies.map(([name]) => `body F1, ${name}`), ...metadata.map(([name]) => name)],
    [
      ...bodies.map(([, figure]) => figure!),
      ...metadata.map(([, { same, stated }]) => percent(same / stated)),
    ],
  )
}
