import { Command, Option } from 'commander'
import { allLaws } from './fuzz/all-laws'
import { check } from './fuzz/check'
import { save, written } from './fuzz/found'
import { showFailure } from './fuzz/report'
import { fuzz, replay } from './fuzz/run'
import { wholeNumber } from './whole-number'

interface Options {
  cases: number
  seed: number
  from: number
  only?: string[]
  browser?: number
  replay?: string
  save?: true
  threads?: number
}

const print = (line: string) => process.stdout.write(`${line}\n`)
const names = allLaws().map(({ name }) => name)

new Command('fuzz')
  .description(
    'Tries every reader, stage and writer on made-up and changed inputs: the laws hold on all of them.',
  )
  .option('--cases <n>', 'how many inputs', wholeNumber, 100_000)
  .option(
    '--seed <n>',
    'what the inputs follow from; another for each run unless said',
    wholeNumber,
    Date.now() % 2 ** 31,
  )
  .option('--from <n>', 'where a run that was stopped goes on: so many are done', wholeNumber, 0)
  .addOption(new Option('--only <names...>', 'these laws only').choices(names))
  .option('--browser <n>', 'how many of them in Chromium, too (default: one in a hundred)', wholeNumber)
  .option('--threads <n>', 'how many at once (default: as many as there are cores)', wholeNumber)
  .option('--replay <LAW:SEED:PATH>', 'tries the one input that a failure names')
  .option('--save', 'keeps what breaks a law in packages/lab/fuzz, where a test tries it for ever')
  .action(run)
  .parseAsync()

async function run({ only = [], browser, replay: line, save: kept, ...options }: Options): Promise<void> {
  if (line !== undefined) return again(line, kept === true)
  const failed = await fuzz(
    { ...options, only, browser: browser ?? Math.ceil(options.cases / 100), save: kept === true },
    print,
  )
  if (failed > 0) process.exitCode = 1
}

async function again(line: string, kept: boolean): Promise<void> {
  const batch = replay(line)
  const law = allLaws().find(({ name }) => name === batch.law)
  if (law === undefined || !Number.isInteger(batch.seed)) {
    process.stderr.write(`fuzz: ${line} is no LAW:SEED:PATH; the laws are ${names.join(', ')}\n`)
    process.exitCode = 2
    return
  }
  const { failure } = await check(law, batch)
  if (failure === undefined) return void print('nothing is broken')
  const found = { ...failure, input: written(failure.input) }
  print(showFailure(found))
  if (kept) print(`  kept: ${save(found)}`)
  process.exitCode = 1
}
