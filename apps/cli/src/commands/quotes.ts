import type { Command } from 'commander'
import type { Shell } from '../shell/shell'
import { addInputs, type FormatOptions } from './inputs'
import { showRecords } from './records'

/** `news quotes`: the quotes only. */
export function addQuotes(program: Command, shell: Shell): void {
  addInputs(program.command('quotes').summary('the quotes only').description(description), 'Quote')
    .addHelpText('before', examples)
    .action((files: string[], options: FormatOptions, command: Command) =>
      showRecords('quotes', files, options, command, shell),
    )
}

const description = `Shows the quotes by speaker.

In a pipe: one Quote record a line, and beside its own fields "article" (the id), "file", and in words what the \
record only points at: "speakerName", "cueText", "sourceText".`

const examples = `Examples:
  news quotes article.txt
  news quotes *.txt | jq -r '[.speakerName, .cueText, .text] | @tsv'
  news quotes *.txt | jq 'select(.kind == "direct")'
`
