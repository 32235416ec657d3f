import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openStore } from '@news/store'
import { Argument, Command } from 'commander'
import { writeArticles } from './load/articles'
import { type Run, runNews } from './load/command'
import { machine } from './load/machine'
import { type Answers, measureSearch } from './load/measure'
import { table } from './report/table'

const kinds = ['sqlite', 'postgres'] as const

new Command('load')
  .description(
    'Ingests generated articles with the command and searches them: rate beside bare parse, memory, answers.',
  )
  .argument('[count]', 'how many articles', Number, 100_000)
  .addArgument(new Argument('[stores...]', 'which stores').choices(kinds).default(kinds))
  .option(
    '--records',
    'the articles are parsed already: a large database in less time, and no rate to set beside parse',
  )
  .action(load)
  .parse()

async function load(
  count: number,
  stores: readonly (typeof kinds)[number][],
  { records }: { records?: true },
) {
  const folder = mkdtempSync(join(tmpdir(), 'news-load-'))
  try {
    const part = (name: string) => join(folder, `${name}.ndjson`)
    writeArticles(part('all'), 0, count, records ? 'records' : 'texts')
    print(`${count} articles, ${Math.round(statSync(part('all')).size / count)} bytes each`)
    for (const kind of stores) {
      const database =
        kind === 'sqlite' ? { url: join(folder, 'news.db'), end: async () => {} } : await server()
      // What else the machine does makes everything slower: parse is run before and after, on a part each.
      const sample = Math.max(500, Math.round(count / 20))
      const parses: Run[] = []
      const parse = async (nth: number) => {
        writeArticles(part('some'), nth * 10_000 + 1, sample)
        parses.push(await runNews(['parse', '--json', part('some')], join(folder, 'some.json')))
      }
      await parse(1)
      const ingest = await runNews(['ingest', part('all'), '--db', database.url, '--json'])
      await parse(2)
      const again = await runNews(['ingest', part('all'), '--db', database.url, '--json'])
      const store = await openStore(database.url, { create: false })
      const counts = await store.counts()
      const answers = await measureSearch(store, 300)
      await store.close()
      await database.end()
      print(machine())
      print(`${kind}: ${ingest.output.trim()}, then ${again.output.trim()}, ${JSON.stringify(counts)}`)
      const figures = { count, sample, parses, ingest, again, answers, url: database.url }
      print(table(head, [rowOf(kind, figures)]))
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const head = [
  'store',
  'parse /s',
  'ingest /s',
  'ingest : parse',
  'CPU ms: parse',
  'ingest',
  'memory MB',
  'again /s',
  'search ms: median',
  '90 %',
  'longest',
  'bytes / article',
]

interface Figures {
  count: number
  sample: number
  parses: Run[]
  ingest: Run
  again: Run
  answers: Answers
  url: string
}

function rowOf(kind: string, { count, sample, parses, ingest, again, answers, url }: Figures) {
  const sum = (of: (run: Run) => number) => parses.reduce((total, run) => total + of(run), 0)
  const parsed = (sample * parses.length) / sum(({ seconds }) => seconds)
  const ingested = count / ingest.seconds
  return [
    kind,
    parsed.toFixed(0),
    ingested.toFixed(0),
    `${((100 * ingested) / parsed).toFixed(0)} %`,
    ((1000 * sum(({ cpu }) => cpu)) / (sample * parses.length)).toFixed(2),
    ((1000 * ingest.cpu) / count).toFixed(2),
    ingest.memory.toFixed(0),
    (count / again.seconds).toFixed(0),
    answers.median.toFixed(1),
    answers.ninetieth.toFixed(1),
    answers.longest.toFixed(0),
    kind === 'sqlite' ? Math.round(statSync(url).size / count) : '',
  ]
}

/** A PostgreSQL server with an empty database, which ends when we do. */
async function server(): Promise<{ url: string; end(): Promise<void> }> {
  const script = fileURLToPath(new URL('../scripts/postgres.mjs', import.meta.resolve('@news/store')))
  const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  for await (const url of createInterface(child.stdout)) {
    return {
      url,
      end: () => {
        child.stdin.end()
        return ended
      },
    }
  }
  throw new Error('PostgreSQL did not start')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
