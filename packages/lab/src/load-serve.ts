import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '@news/store'
import { Command } from 'commander'
import { writeArticles } from './load/articles'
import { type Answered, clients, type Sent } from './load/clients'
import { runNews, startNews } from './load/command'
import { machine } from './load/machine'
import { questionsFor } from './load/questions'
import { table } from './report/table'

interface Options {
  clients: string
  seconds: string
}

new Command('load:serve')
  .description(
    'Asks news serve on this machine, with all clients on it, too: answers a second, how long they take, memory.',
  )
  .argument('[count]', 'how many articles the database has', Number, 10_000)
  .option('--clients <N>', 'how many ask at one time', '32')
  .option('--seconds <N>', 'how long each kind of load lasts', '10')
  .action(load)
  .parse()

async function load(count: number, options: Options) {
  const folder = mkdtempSync(join(tmpdir(), 'news-load-'))
  try {
    const db = join(folder, 'news.db')
    const file = (name: string) => join(folder, `${name}.ndjson`)
    writeArticles(file('records'), 0, count, 'records')
    await runNews(['ingest', file('records'), '--db', db])
    const searches = await searchesIn(db)
    writeArticles(file('texts'), 50_000, 2000)
    const texts = readFileSync(file('texts'), 'utf8').trimEnd().split('\n')
    const { child, end } = startNews(['serve', '--db', db, '--port', '0'])
    const [line] = await once(child.stdout!, 'data')
    const url = new URL(String(line).trim())
    const rows = await measure(url, child.pid!, searches, texts, options)
    child.kill('SIGTERM')
    const { memory, cpu } = await end
    const size = texts.reduce((sum, text) => sum + text.length, 0) / texts.length
    print(`${count} articles; ${options.clients} clients; texts of ${size.toFixed(0)} bytes`)
    print(table(['', 'answers /s', 'median ms', '99 %', 'longest', 'not 200'], rows))
    print(`memory ${memory.toFixed(0)} MB, CPU ${cpu.toFixed(0)} s; ${machine()}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  url: URL,
  pid: number,
  searches: readonly string[],
  texts: readonly string[],
  options: Options,
): Promise<(string | number)[][]> {
  const [count, seconds] = [Number(options.clients), Number(options.seconds)]
  const search = (nth: number): Sent => ({ path: searches[nth % searches.length]! })
  const send =
    (query: string) =>
    (nth: number): Sent => ({
      method: 'POST',
      path: `/articles${query}`,
      headers: { 'content-type': 'application/json' },
      body: texts[nth % texts.length]!,
    })
  const run = (clientCount: number, next: (nth: number) => Sent) => clients(url, clientCount, seconds, next)
  // What is loaded and compiled at first is not measured.
  await clients(url, count, 2, (nth) => (nth % 2 ? search(nth) : send('?keep=false')(nth)))
  const rows: (string | number)[][] = []
  for (const [name, next] of [
    ['search', search],
    ['read only', send('?keep=false')],
    ['read and keep', send('')],
  ] as const) {
    const before = cpuOf(pid)
    const answered = await run(count, next)
    const cpu = (cpuOf(pid) - before) / (answered.perSecond * seconds)
    rows.push([...rowOf(name, answered), cpu.toFixed(1)])
  }
  // A few who search, and one who looks whether it is well, while threads have all they can do.
  const [read, searched, health] = await Promise.all([
    run(count, send('?keep=false')),
    run(2, search),
    run(1, () => ({ path: '/health' })),
  ])
  return [
    ...rows,
    [...rowOf('all at once: read only', read), ''],
    [...rowOf('  2 who search', searched), ''],
    [...rowOf('  1 asks /health', health), ''],
  ]
}

/** Milliseconds of CPU that a process has taken so far, as Linux tells it. */
function cpuOf(pid: number): number {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  const ticksPerSecond = 100
  return ((Number(words[11]) + Number(words[12])) * 1000) / ticksPerSecond
}

const rowOf = (name: string, { perSecond, median, ninetyNinth, longest, other }: Answered) => [
  name,
  perSecond.toFixed(0),
  median.toFixed(1),
  ninetyNinth.toFixed(1),
  longest.toFixed(0),
  other,
]

async function searchesIn(db: string): Promise<string[]> {
  const store = await openStore(db, { create: false })
  const questions = await questionsFor(store, 300)
  await store.close()
  return questions.map((question) => `/quotes?${new URLSearchParams({ ...question, limit: '20' })}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
