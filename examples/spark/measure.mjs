/**
 * What a crawl of news costs to parse, from what this machine measures: articles per core-hour, bytes, memory, money.
 *
 *     node examples/spark/measure.mjs [--articles 1350000000] [--price 0.04] [--busy 0.7] [--text-bytes 4000]
 *         [--page-bytes 100000] [--sample 2000]
 *
 * The repository must be built. --price is of an hour of one vCPU, in whatever currency; --busy is the share of that
 * hour in which the cluster's cores parse; --sample is how many articles are measured. The last rows reckon with articles
 * of --text-bytes: reading a page costs what it costs beyond its text, and the text by its length.
 */
import { spawn } from 'node:child_process'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1350000000' },
    price: { type: 'string', default: '0.04' },
    busy: { type: 'string', default: '0.7' },
    'page-bytes': { type: 'string', default: '100000' },
    sample: { type: 'string', default: '2000' },
    'text-bytes': { type: 'string', default: '4000' },
  },
})
const numbers = ['articles', 'price', 'busy', 'sample', 'text-bytes'].map((name) => Number(values[name]))
const [all, price, busy, sample, textBytes] = numbers
if (numbers.some((number) => !(number > 0)) || busy > 1) {
  process.stderr.write('measure.mjs: all options are numbers above 0, --busy at most 1\n')
  process.exit(2)
}

const built = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'news-measure-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const path = (name) => join(folder, name)

// Loaded into each command: at its end it says what it took of the processor, and the most memory that it held.
writeFileSync(
  path('usage.cjs'),
  `process.on('exit', () => require('node:fs').writeFileSync(process.env.USAGE, JSON.stringify(process.resourceUsage())))`,
)

/** Runs a built program; what it reads and writes are files. */
async function run(program, args, input, output) {
  const child = spawn(process.execPath, ['-r', path('usage.cjs'), built(program), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, USAGE: path('usage') },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = new Promise((resolve) => child.on('close', resolve))
  // Who has no use for the input does not read it.
  child.stdin.on('error', () => {})
  createReadStream(input).pipe(child.stdin)
  await finished(child.stdout.pipe(createWriteStream(output)))
  const code = await closed
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`)
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(path('usage'), 'utf8'))
  return { seconds: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS / 1024, out: statSync(output).size }
}

const news = (args, input, output) => run('apps/cli/dist/news.js', args, path(input), path(output))
const invented = (file, ...args) =>
  run(
    'packages/lab/dist/invented.js',
    [path(file), '--articles', String(sample), ...args],
    '/dev/null',
    path('log'),
  )

await invented('text.ndjson')
await invented('pages.ndjson', '--as', 'pages', '--page-bytes', values['page-bytes'])
await invented('crawl.warc.gz', '--as', 'warc', '--page-bytes', values['page-bytes'])
await news(['ranges', 'crawl.warc.gz'], 'crawl.warc.gz', 'ranges.ndjson')
writeFileSync(path('empty'), '')
const start = await news(['parse', '--json', '--lines'], 'empty', 'nothing')

const rows = []
for (const [name, file, held] of [
  ['texts', 'text.ndjson', 'text.ndjson'],
  ['pages', 'pages.ndjson', 'pages.ndjson'],
  ['records of a WARC file', 'ranges.ndjson', 'crawl.warc.gz'],
])
  for (const flags of [[], ['--rules']]) {
    const took = await news(['parse', '--json', '--lines', ...flags], file, 'parsed.ndjson')
    rows.push({ name, tagger: flags.length > 0 ? 'rules' : 'tagger', ...took, in: statSync(path(held)).size })
  }
const [text, textByRules, , , record, recordByRules] = rows
for (const [textual, paged] of [
  [text, record],
  [textByRules, recordByRules],
]) {
  const longer = (textBytes * sample) / text.in
  const [forText, forPages] = [textual.seconds - start.seconds, paged.seconds - textual.seconds]
  const seconds = start.seconds + forText * longer + forPages
  rows.push({
    ...paged,
    name: `reckoned: records with ${textBytes / 1000} KB of text`,
    in: undefined,
    out: paged.out * longer,
    seconds,
  })
}
const keys = await news(['keys'], 'parsed.ndjson', 'keys.ndjson')
rows.push({ name: '`news keys`', tagger: '', ...keys, in: statSync(path('parsed.ndjson')).size })

const whole = (number) => Math.round(number).toLocaleString('en')
/** Without the start, which a task pays once. */
const perHour = (seconds) => (sample / (seconds - start.seconds)) * 3600
const lines = [
  `${sample} invented articles; to start the command takes ${start.seconds.toFixed(2)} s and ${whole(start.rss)} MB`,
  '',
  '| lines | quotes by | articles per core-hour | KB in | KB out | MB held | core-hours for all | money for all |',
  '| :--- | :--- | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...rows.map(({ name, tagger, seconds, rss, in: bytes, out }) => {
    const hours = all / perHour(seconds) / busy
    const sizes = [bytes, out].map((size) => (size === undefined ? '' : (size / sample / 1000).toFixed(1)))
    const cells = [
      name,
      tagger,
      whole(perHour(seconds)),
      ...sizes,
      whole(rss),
      whole(hours),
      whole(hours * price),
    ]
    return `| ${cells.join(' | ')} |`
  }),
]
process.stdout.write(`${lines.join('\n')}\n`)
