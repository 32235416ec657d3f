import type { Found, Question, Store } from '@news/store'
import type { Command } from 'commander'
import { foundLines } from '../render/found'
import { jsonLine } from '../render/json'
import { lookOf } from '../render/look'
import type { Shell } from '../shell/shell'
import { count } from '../text/count'
import { textOf } from '../text/lines'
import { type DatabaseOptions, databaseOption, withStore } from './database'
import { type FormatOptions, jsonOption, textOption, wantsJson } from './inputs'
import { addLimit, addQuestion, type QuestionOptions, questionOf, tellMore } from './question'

type Options = DatabaseOptions & QuestionOptions & Pick<FormatOptions, 'json' | 'text'>

/** `news search`: quotes of a database. */
export function addSearch(program: Command, shell: Shell): void {
  addLimit(
    addQuestion(
      program
        .command('search')
        .summary('quotes of a database')
        .description(description)
        .argument('[WORDS...]', 'words that were said')
        .addOption(databaseOption()),
    ),
    usual,
  )
    .addOption(jsonOption('quote'))
    .addOption(textOption())
    .addHelpText('before', examples)
    .action((words: string[], options: Options, command: Command) => search(words, options, command, shell))
}

async function search(words: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const asJson = wantsJson(options, command, shell)
  const { limit = usual } = options
  await withStore(options, command, async (store) => {
    let found = 0
    for await (const quote of answers(store, questionOf(words, options), limit + 1)) {
      if (found++ === limit) break
      const lines = asJson ? [jsonLine(quote)] : foundLines(quote, lookOf(shell.out))
      await shell.out.write(textOf(lines))
      if (shell.interrupt.signal.aborted) return
    }
    const shown = Math.min(found, limit)
    if (!asJson) await shell.out.write(shown === 0 ? 'No such quote.\n' : `${count(shown, 'quote')}\n`)
    await tellMore(found, limit, shell)
  })
}

/** The answers to a question, page by page. */
export async function* answers(store: Store, question: Question, limit: number): AsyncGenerator<Found> {
  let left = limit
  let cursor: string | undefined
  do {
    const page = await store.search({
      ...question,
      limit: Math.min(left, largestPage),
      ...(cursor === undefined ? {} : { cursor }),
    })
    yield* page.quotes
    left -= page.quotes.length
    cursor = page.next
  } while (cursor !== undefined && left > 0)
}

const usual = 20
const largestPage = 1000

const description = `Finds quotes in a database that news ingest filled, best first. All words have to be in the quote, in \
any order and inflection; "words in quotation marks" in this order. Without words: the newest.

In a pipe: one quote a line, with the ids of its article and of the quote in it.`

const examples = `Examples:
  news search sanctions --speaker Lavrov --kind direct --since 2017-11 --db news.db
  news search '"lift the ban"' --outlet 'Morning Courier' --json
  news search --speaker Lavrov --limit 100000 --json | jq -r .text
`
