import type { Command } from 'commander'
import { each } from '../each'
import { lookOf } from '../render/look'
import type { Shell } from '../shell/shell'
import { addInputs, type FormatOptions, namesOf, wantsJson } from './inputs'
import { records } from './records'

/** `news quotes`: the quotes only. */
export function addQuotes(program: Command, shell: Shell): void {
  addInputs(program.command('quotes').summary('the quotes only').description(description), 'Quote')
    .addHelpText('before', examples)
    .action(async (files: string[], options: FormatOptions, command: Command) => {
      const names = namesOf(files, command, shell)
      const look = wantsJson(options, command, shell) ? undefined : lookOf(shell.out)
      await each(names, shell, records({ part: 'quotes', look, named: names.length > 1 }))
    })
}

const description = `Shows the quotes by speaker.

In a pipe: one Quote record a line, and beside its own fields "article" (the id), "file", and in words what the \
record only points at: "speakerName", "cueText", "sourceText".`

const examples = `Examples:
  news quotes article.txt
  news quotes *.txt | jq -r '[.speakerName, .cueText, .text] | @tsv'
  news quotes *.txt | jq 'select(.kind == "direct")'
`
