import { type StageName, stageNames } from '@news/model/stages'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { each } from '../each'
import { lookOf } from '../render/look'
import type { Shell } from '../shell/shell'
import { nearest } from '../text/nearest'
import { addInputs, type FormatOptions, namesOf, wantsJson } from './inputs'
import { records } from './records'
import { stage } from './stage'

type Options = FormatOptions & { stage?: StageName }

/** `news parse`: who said what, or what one stage of the parser found. */
export function addParse(program: Command, shell: Shell): void {
  addInputs(program.command('parse').summary('who said what').description(description), 'Article')
    .addOption(stageOption())
    .addHelpText('before', examples)
    .action(async (files: string[], options: Options, command: Command) => {
      const names = namesOf(files, command, shell)
      const json = wantsJson(options, command, shell)
      const named = names.length > 1
      if (options.stage && options.json) command.error('--stage prints text; leave out --json')
      const look = options.stage || !json ? lookOf(shell.out) : undefined
      const work = options.stage
        ? stage({ stage: options.stage, named })
        : records({ part: 'whole', look, named })
      await each(names, shell, work)
    })
}

function stageOption(): Option {
  return new Option('--stage <STAGE>', 'what one stage of the parser found')
    .choices(stageNames)
    .argParser((word: string) => {
      const known = stageNames.find((name) => name === word)
      if (known) return known
      const meant = nearest(word, stageNames)
      throw new InvalidArgumentError(
        `The stages are ${stageNames.join(', ')}.${meant ? `\n(Did you mean ${meant}?)` : ''}`,
      )
    })
}

const description = `Shows who said what: the quotes by speaker, then the actors.

In a pipe: one Article record a line.`

const examples = `Examples:
  news parse article.txt
  news parse --json *.txt > articles.ndjson
  curl -s https://example.org/article.txt | news parse --text
  news parse --stage attribute article.txt
`
