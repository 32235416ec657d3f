import { csvRow } from '@news/model/write/csv'
import type { SpeakerCount } from '@news/store'
import type { Command } from 'commander'
import { given } from '../given'
import { jsonLine } from '../render/json'
import { lookOf } from '../render/look'
import { speakerLines } from '../render/speakers'
import type { Shell } from '../shell/shell'
import { textOf } from '../text/lines'
import { type DatabaseOptions, databaseOption, withStore } from './database'
import { choiceOption, type FormatOptions, jsonOption, textOption, wantsJson } from './inputs'
import { addLimit, addPeriod, type PeriodOptions, tellMore } from './question'

type Options = DatabaseOptions &
  PeriodOptions &
  Pick<FormatOptions, 'json' | 'text'> & {
    by?: 'outlet' | 'month'
    limit?: number
    csv?: true
  }

/** `news speakers`: who is quoted how often. */
export function addSpeakers(program: Command, shell: Shell): void {
  addLimit(
    addPeriod(
      program
        .command('speakers')
        .summary('who is quoted how often in a database')
        .description(description)
        .addOption(databaseOption())
        .addOption(choiceOption('--by <WHAT>', 'for each outlet or month apart', ['outlet', 'month'])),
    ),
    usual,
  )
    .addOption(jsonOption('speaker'))
    .option('--csv', 'a header, then a row a speaker')
    .addOption(textOption())
    .addHelpText('before', examples)
    .action((options: Options, command: Command) => speakers(options, command, shell))
}

async function speakers(options: Options, command: Command, shell: Shell): Promise<void> {
  const { by, outlet, since, until, limit = usual, csv } = options
  if (csv && (options.json || options.text)) command.error('--csv excludes --json and --text')
  const asJson = !csv && wantsJson(options, command, shell)
  const question = given({ by, outlet, since, until, limit: limit + 1 })
  const all = await withStore(options, command, (store) => store.speakers(question))
  const found = all.slice(0, limit)
  const lines = asJson
    ? found.map(jsonLine)
    : csv
      ? rowsOf(found, by)
      : speakerLines(found, by, lookOf(shell.out))
  await shell.out.write(textOf(lines))
  await tellMore(all.length, limit, shell)
}

function rowsOf(found: readonly SpeakerCount[], by: Options['by']): string[] {
  const columns = ['name', 'kind', 'person', ...(by === undefined ? [] : [by]), 'quotes', 'articles'] as const
  return [columns, ...found.map((one) => columns.map((column) => one[column]))].map(csvRow)
}

const usual = 100

const description = `Counts the quotes of each speaker in a database, most often quoted first: of a person under all \
names, or of those who are not followed, such as officials, under the name that the articles use.`

const examples = `Examples:
  news speakers --db news.db
  news speakers --by month --since 2017 --csv > months.csv
  news speakers --by outlet --json | jq -r '[.outlet, .name, .quotes] | @tsv'
`
