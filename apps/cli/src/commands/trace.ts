import type { Command } from 'commander'
import { jsonLine } from '../render/json'
import { lookOf } from '../render/look'
import { traceLines, variantsOf } from '../render/trace'
import type { Shell } from '../shell/shell'
import { textOf } from '../text/lines'
import { type DatabaseOptions, databaseOption, withStore } from './database'
import { type FormatOptions, jsonOption, textOption, wantsJson } from './inputs'

type Options = DatabaseOptions & Pick<FormatOptions, 'json' | 'text'>

/** `news trace`: one quote in all its places. */
export function addTrace(program: Command, shell: Shell): void {
  program
    .command('trace')
    .summary('follow a quote through a database')
    .description(description)
    .argument('<QUOTE...>', 'ARTICLE#QUOTE, as news search prints it, or words of the quote')
    .addOption(databaseOption())
    .addOption(jsonOption('place'))
    .addOption(textOption())
    .addHelpText('before', examples)
    .action((words: string[], options: Options, command: Command) => trace(words, options, command, shell))
}

async function trace(words: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const asJson = wantsJson(options, command, shell)
  await withStore(options, command, async (store) => {
    const { traceOf } = await import('@news/store')
    const found = await traceOf(store, words.join(' '))
    if (found === undefined) {
      if (!asJson) await shell.out.write('No such quote.\n')
      return
    }
    const { variantOf } = await import('@news/corpus')
    const variants = variantsOf(found, variantOf)
    const lines = asJson ? variants.map(jsonLine) : traceLines(found, variants, lookOf(shell.out))
    await shell.out.write(textOf(lines))
  })
}

const description = `Shows where a quote stands, earliest first, in whatever version: shortened, re-punctuated, re-worded at its \
edges. Each version is set against the fullest one, word by word: {+words that only this one has+}, [-words that it \
leaves out-]. Who is said to have said it comes first; a speaker whom few name against many is likely wrong.

In a pipe: one place a line, with the speaker's standing and the version's parts.`

const examples = `Examples:
  news trace 'sula-1#q2' --db news.db
  news trace we will not reopen the bridge --db news.db
`
