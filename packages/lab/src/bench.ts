import { Command, Option } from 'commander'
import { bench } from './commands/bench'
import type { Outcome } from './hostile/measure'
import { besideTable, hostilePatterns, hostileTable } from './hostile/table'
import { table } from './report/table'

const print = (lines: string) => process.stdout.write(`${lines}\n\n`)

const program = new Command('bench').description('Measures speed and memory.').action(() => bench(print))

program
  .command('hostile')
  .description(
    'How the cost of a character grows from 10 KB to 50 MB on hostile inputs, and the memory that they take.',
  )
  .addOption(
    new Option('--only <patterns...>', 'these patterns only').choices(Object.values(hostilePatterns).flat()),
  )
  .option('--beside', 'wink-nlp and compromise on the same texts, with a minute for each')
  .action(async ({ only = [], beside }: { only?: string[]; beside?: true }) => {
    const [head, ...rows] = await (beside ? besideTable : hostileTable)({ only, done: tell })
    print(table(head!, rows))
  })

program.parseAsync()

/** A whole table takes a quarter of an hour: who waits sees it come. */
function tell({ pattern, length, system, measured }: Outcome): void {
  const words = typeof measured === 'string' ? measured : `${(measured.micros / 1e6).toFixed(2)} s`
  process.stderr.write(`${pattern}, ${length}${system === undefined ? '' : `, ${system}`}: ${words}\n`)
}
