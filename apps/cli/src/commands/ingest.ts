import type { Store } from '@news/store'
import type { Command } from 'commander'
import { each } from '../each'
import { articlesToKeep, inputOf } from '../ingest/articles'
import { type Keeper, keeperOf } from '../ingest/keeper'
import { resultOf } from '../reading'
import { jsonLine } from '../render/json'
import type { Shell } from '../shell/shell'
import { count } from '../text/count'
import { type DatabaseOptions, databaseOption, openNamed } from './database'
import { addFiles, type InputOptions, namesOf, taskOf } from './inputs'

type Options = Omit<InputOptions, 'checkpoint'> & DatabaseOptions & { again?: true; json?: true }

/** `news ingest`: articles into a database. */
export function addIngest(program: Command, shell: Shell): void {
  addFiles(program.command('ingest').summary('keep articles in a database').description(description), false)
    .addOption(databaseOption())
    .option('--again', 'read also what was kept before: a newer parser may find more')
    .option('--json', 'the counts as JSON')
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) => ingest(files, options, command, shell))
}

async function ingest(files: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const names = namesOf(files, command, shell, options)
  const store = await openNamed(options.db, command, { thread: true })
  const keeper = keeperOf(store)
  let before = 0
  let earlier: Earlier | undefined
  try {
    const known = await earlierIn(options.db!, store, options.again)
    earlier = known
    await each({ ...taskOf(names, options), silent: true }, shell, async (input) => {
      const name = inputOf(input.document, [options.from, options.accurate])
      if (await known.has(name)) {
        before++
        return { output: '', text: '', warnings: [] }
      }
      const parsed = await articlesToKeep(input, options.from)
      await keeper.keep(parsed.articles, name)
      return resultOf(parsed, '')
    })
    await keeper.end()
  } finally {
    await tell(keeper, before, options, shell)
    await earlier?.close()
    await store.close()
  }
}

/** Tells what was kept before this run; where that is nothing nobody is asked. */
async function earlierIn(db: string, store: Store, again: true | undefined): Promise<Earlier> {
  const { articles } = await store.counts()
  if (again || articles === 0) return { has: async () => false, close: async () => {} }
  // On a connection of its own, so that a question does not wait until a batch is written.
  const { openStore } = await import('@news/store')
  const asked = await openStore(db)
  return {
    has: async (input) => (await asked.hasInputs([input])).has(input),
    close: () => asked.close(),
  }
}

interface Earlier {
  has(input: string): Promise<boolean>
  close(): Promise<void>
}

async function tell({ counts }: Keeper, before: number, { json }: Options, shell: Shell): Promise<void> {
  const { added, replaced, unchanged } = counts
  const text = json
    ? jsonLine({ ...counts, before })
    : [
        `${count(added, 'article')} added`,
        `${replaced} replaced`,
        `${unchanged} unchanged`,
        ...(before > 0 ? [`${count(before, 'document')} kept before`] : []),
      ].join(', ')
  await shell.out.write(`${text}\n`)
}

const description = `Reads articles and keeps them with their quotes and actors in a database: one file, or PostgreSQL. It \
takes whatever news parse reads, and what news parse --json wrote.

What is counted in the end is on the disk. Killed in the middle, the same command goes on where it was: what was kept \
before is passed over. An article with the id of one that is kept takes its place.`

const examples = `Examples:
  news ingest archive/ --db news.db
  news ingest crawl.warc.gz feed.xml --db postgres://news@localhost/news
  news parse --json *.txt | news ingest - --db news.db
`
