import { Argument, Command, Option } from 'commander'
import { bench } from './commands/bench'
import { benchChange, benchHistory, benchRecord } from './commands/history'
import type { Outcome } from './hostile/measure'
import { besideTable, hostilePatterns, hostileTable, notKept } from './hostile/table'
import { growthOf, isFlat } from './memory/flat'
import { type Attribution, measureMemory } from './memory/measure'
import type { Sample } from './memory/stream'
import { showMemory } from './report/memory'
import { table } from './report/table'
import { wholeNumberFrom } from './whole-number'

const print = (lines: string) => process.stdout.write(`${lines}\n\n`)

/** In fewer the warming up is most of what is seen. */
const leastArticles = 10_000

const ofHistory: Record<string, () => string> = {
  record: benchRecord,
  history: benchHistory,
  change: benchChange,
}

const program = new Command('bench')
  .description('Measures speed and memory.')
  .addOption(
    new Option('--record', 'measure ratios and add them to the history').conflicts(['history', 'change']),
  )
  .addOption(new Option('--history', 'print what was recorded').conflicts('change'))
  .option('--change', 'measure ratios, and print how they have changed since the last record')
  .action((options: Record<string, true>) => {
    const [only] = Object.keys(options)
    if (only === undefined) bench(print)
    else print(ofHistory[only]!())
  })

program
  .command('hostile')
  .description(
    'How the cost of a character grows from 10 KB to 50 MB on hostile inputs, and the memory that they take; ends with 1 where a limit is not kept.',
  )
  .addOption(
    new Option('--only <patterns...>', 'these patterns only').choices(Object.values(hostilePatterns).flat()),
  )
  .option('--beside', 'wink-nlp and compromise on the same texts, with a minute for each')
  .action(async ({ only = [], beside }: { only?: string[]; beside?: true }) => {
    const rows = await (beside ? besideTable : hostileTable)({ only, done: tell })
    print(table(rows[0]!, rows.slice(1)))
    const broken = beside ? [] : notKept(rows)
    if (broken.length === 0) return
    process.stderr.write(`not within the limits: ${broken.join('; ')}\n`)
    process.exitCode = 1
  })

program
  .command('memory')
  .description(
    'Whether memory stays flat while a process reads short articles, one after the other. Exit code 1 if not.',
  )
  .addArgument(
    new Argument('[count]', 'how many').argParser(wholeNumberFrom(leastArticles)).default(1_000_000),
  )
  .addOption(
    new Option('--attribution <name>', 'what finds the quotes')
      .choices(['tagger', 'rules'])
      .default('tagger'),
  )
  .action(async (count: number, { attribution }: { attribution: Attribution }) => {
    const samples = await measureMemory(count, attribution, tellSample)
    print(showMemory(samples))
    if (!isFlat(growthOf(samples))) process.exitCode = 1
  })

try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`bench: ${(error as Error).message}\n`)
  process.exitCode = 3
}

/** A whole table takes a quarter of an hour: who waits sees it come. */
function tell({ pattern, length, system, measured }: Outcome): void {
  const words = typeof measured === 'string' ? measured : `${(measured.micros / 1e6).toFixed(2)} s`
  process.stderr.write(`${pattern}, ${length}${system === undefined ? '' : `, ${system}`}: ${words}\n`)
}

/** A million articles take half an hour. */
function tellSample({ articles, held, resident }: Sample): void {
  process.stderr.write(`${articles} articles: ${held} bytes held, ${resident} resident\n`)
}
