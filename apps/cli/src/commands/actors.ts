import type { Command } from 'commander'
import { each } from '../each'
import { lookOf } from '../render/look'
import type { Shell } from '../shell/shell'
import { addInputs, type FormatOptions, namesOf, wantsJson } from './inputs'
import { records } from './records'

/** `news actors`: the actors only. */
export function addActors(program: Command, shell: Shell): void {
  addInputs(program.command('actors').summary('the actors only').description(description), 'Actor')
    .addHelpText('before', examples)
    .action(async (files: string[], options: FormatOptions, command: Command) => {
      const names = namesOf(files, command, shell)
      const look = wantsJson(options, command, shell) ? undefined : lookOf(shell.out)
      await each(names, shell, records({ part: 'actors', look, named: names.length > 1 }))
    })
}

const description = `Shows who is in the article.

In a pipe: one Actor record a line, and beside its own fields "article" (the id), "file", and "quotes" (the ids of \
what the actor says).`

const examples = `Examples:
  news actors article.txt
  news actors *.txt | jq -r 'select(.kind == "person") | .name'
  news actors article.txt | jq -r '[.name, (.quotes | length)] | @tsv'
`
