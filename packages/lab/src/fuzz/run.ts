import { availableParallelism } from 'node:os'
import { allLaws } from './all-laws'
import { batchesOf, leftAfter, reached } from './batches'
import { compareAll } from './browser'
import type { Batch, Checked, Failure } from './check'
import { save } from './found'
import { checkAll } from './pool'
import { showCounts, showFailure } from './report'

export interface FuzzOptions {
  cases: number
  seed: number
  /** So many of them were done by a run that was stopped. */
  from: number
  /** Laws by name; all where none is named. */
  only: readonly string[]
  /** So many cases are made in Chromium, too. */
  browser: number
  save: boolean
  threads?: number
}

/** Tries all laws on so many cases. Returns how many failures there were, the like of one counted once. */
export async function fuzz(options: FuzzOptions, print: (line: string) => void): Promise<number> {
  const laws = allLaws().filter(({ name }) => options.only.length === 0 || options.only.includes(name))
  const tally = tallyOf(options, print)
  const every = batchesOf(laws, options.cases, options.seed)
  const batches = leftAfter(every, options.from)
  const finished = new Set(every.slice(0, every.length - batches.length))
  const stop = () => {
    print(showCounts(tally.counts, options.seed, tally.failures.size))
    print(`stopped; goes on with --seed ${options.seed} --from ${reached(every, finished)}`)
    process.exit(130)
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
  await checkAll(batches, options.threads ?? availableParallelism(), (batch, checked) => {
    finished.add(batch)
    tally.done(batch, checked)
  })
  const told = laws.filter(({ output }) => output !== undefined)
  if (options.browser > 0 && told.length > 0) {
    const batches = batchesOf(told, options.browser, options.seed)
    await compareAll(batches, (batch, checked) => tally.done(batch, checked, ' in Chromium'))
  }
  print(showCounts(tally.counts, options.seed, tally.failures.size))
  return tally.failures.size
}

/** Tries one case again: `LAW:SEED:PATH`, as a failure names it. */
export function replay(line: string): Batch {
  const [law = '', seed = '', ...path] = line.split(':')
  return {
    law,
    seed: Number(seed),
    cases: path.join('') === '' ? 250 : 1,
    ...(path.join('') === '' ? {} : { path: path.join(':') }),
  }
}

function tallyOf({ cases, from, browser, save: kept }: FuzzOptions, print: (line: string) => void) {
  const counts = new Map<string, number>()
  const failures = new Map<string, Failure>()
  const progress = progressOf(cases - from + browser)
  const done = (batch: Batch, checked: Checked, where = '') => {
    const name = batch.law + where
    counts.set(name, (counts.get(name) ?? 0) + checked.cases)
    progress.add(checked.cases)
    const { failure } = checked
    if (failure === undefined) return
    const like = `${name} ${failure.broken}`
    if (failures.has(like)) return
    failures.set(like, failure)
    progress.clear()
    print(showFailure(failure))
    if (kept) print(`  kept: ${save(failure)}`)
  }
  return { counts, failures, done }
}

/** Says how far the run is: on a terminal in one line, elsewhere in a line for each tenth. */
function progressOf(cases: number) {
  const { stderr } = process
  let [done, shown, tenths] = [0, 0, 0]
  return {
    add(more: number) {
      done += more
      const now = Math.floor((10 * done) / cases)
      if (!stderr.isTTY) {
        if (now > tenths) stderr.write(`${done} of ${cases} cases\n`)
        tenths = now
        return
      }
      if (Date.now() - shown < 200 && done < cases) return
      shown = Date.now()
      stderr.write(`\r${done} of ${cases} cases`)
      if (done >= cases) stderr.write('\n')
    },
    clear: () => stderr.isTTY && stderr.write('\r\u001b[K'),
  }
}
