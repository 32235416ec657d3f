import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Task } from '../each'
import { families } from '../formats'
import { fromChoices } from '../reading'
import type { Shell } from '../shell/shell'
import { nearest } from '../text/nearest'

/** What every command knows that reads articles. */
export interface InputOptions {
  from?: string
  checkpoint?: string
  fetch?: string[]
  accurate?: true
}

/** How the user wants the results. */
export interface FormatOptions extends InputOptions {
  json?: true
  text?: true
}

/** `[FILE...]`, `--json` and `--text`, the same for every command that turns articles into records. */
export function addInputs(command: Command, record: string): Command {
  return addFiles(command)
    .addOption(jsonOption(`${record} record`))
    .addOption(textOption())
}

/** `--json`, the same wherever each line is a thing of this kind. */
export const jsonOption = (thing: string) => new Option('--json', `one ${thing} a line, also on a terminal`)

/** `--text`, the same wherever there is `--json` beside it. */
export const textOption = () => new Option('--text', 'for reading, also in a pipe')

/** `[FILE...]` and how they are read. */
export function addFiles(command: Command, withCheckpoint = true): Command {
  command
    .argument('[FILE...]', 'articles, folders, patterns, NDJSON and WARC files; - is standard input')
    .addOption(choiceOption('--from <FORMAT>', 'how the files are to be read', fromChoices))
    .option(
      '--fetch <URL>',
      'a page of the open web; may stand several times',
      (url, urls: string[] = []) => [...urls, url],
    )
    .addOption(accurateOption())
  return withCheckpoint
    ? command.option(
        '--checkpoint <PATH>',
        'note there what is done, to go on from after an end in the middle',
      )
    : command
}

/** What the options say of where the articles come from. */
export function taskOf(names: readonly string[], { from, checkpoint, fetch, accurate }: InputOptions): Task {
  return { names, from, checkpoint, fetch, accurate }
}

/** `--accurate`, the same wherever quotes are found. */
export const accurateOption = () =>
  new Option('--accurate', 'find more, and take some hundred times as long (needs @news/tagger-minilm)')

/** An option with a few words to choose from; a slip of the finger is told which word was meant. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).argParser((word: string) => {
    const known = choices.find((choice) => choice === word)
    if (known !== undefined) return known
    const meant = meantBy(word, choices)
    throw new InvalidArgumentError(
      `The choices are ${choices.join(', ')}.${meant ? `\n(Did you mean ${meant}?)` : ''}`,
    )
  })
}

/** `xml` is feed, newsml or nitf; `txt` is near to text. */
function meantBy(word: string, choices: readonly string[]): string | undefined {
  const family = (Object.hasOwn(families, word) ? families[word]! : []).filter((name) =>
    choices.includes(name),
  )
  if (family.length === 0) return nearest(word, choices)
  return [family.slice(0, -1).join(', '), family.at(-1)].filter(Boolean).join(' or ')
}

/** The inputs: those named, else what is piped in. Where a person would have to type an article, help instead. */
export function namesOf(
  files: string[],
  command: Command,
  { stdin }: Shell,
  { fetch = [] }: InputOptions,
): string[] {
  if (files.length > 0 || fetch.length > 0) return files
  if (stdin.isTTY) return command.help({ error: true })
  return ['-']
}

/** Whether a program reads the results, or a person. */
export function wantsJson(options: FormatOptions, command: Command, { out }: Shell): boolean {
  if (options.json && options.text) command.error('--json and --text exclude each other')
  return options.json ?? (options.text ? false : !out.isTTY)
}
