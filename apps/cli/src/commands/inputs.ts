import type { Command } from 'commander'
import type { Shell } from '../shell/shell'

/** How the user wants the results. */
export interface FormatOptions {
  json?: true
  text?: true
}

/** `[FILE...]`, `--json` and `--text`, the same for every command that turns articles into records. */
export function addInputs(command: Command, record: string): Command {
  return command
    .argument('[FILE...]', 'articles as plain text; - is standard input')
    .option('--json', `one ${record} record a line, also on a terminal`)
    .option('--text', 'for reading, also in a pipe')
}

/** The inputs: those named, else what is piped in. Where a person would have to type an article, help instead. */
export function namesOf(files: string[], command: Command, { stdin }: Shell): string[] {
  if (files.length > 0) return files
  if (stdin.isTTY) return command.help({ error: true })
  return ['-']
}

/** Whether a program reads the results, or a person. */
export function wantsJson(options: FormatOptions, command: Command, { out }: Shell): boolean {
  if (options.json && options.text) command.error('--json and --text exclude each other')
  return options.json ?? (options.text ? false : !out.isTTY)
}
