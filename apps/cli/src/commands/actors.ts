import type { Command } from 'commander'
import type { Shell } from '../shell/shell'
import { addInputs, type FormatOptions } from './inputs'
import { showRecords } from './records'

/** `news actors`: the actors only. */
export function addActors(program: Command, shell: Shell): void {
  addInputs(program.command('actors').summary('the actors only').description(description), 'Actor')
    .addHelpText('before', examples)
    .action((files: string[], options: FormatOptions, command: Command) =>
      showRecords('actors', files, options, command, shell),
    )
}

const description = `Shows who is in the article.

In a pipe: one Actor record a line, and beside its own fields "article" (the id), "file", and "quotes" (the ids of \
what the actor says).`

const examples = `Examples:
  news actors article.txt
  news actors *.txt | jq -r 'select(.kind == "person") | .name'
  news actors article.txt | jq -r '[.name, (.quotes | length)] | @tsv'
`
