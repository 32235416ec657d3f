import { type StageName, stageNames } from '@news/model/stages'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Shell } from '../shell/shell'
import { nearest } from '../text/nearest'
import { addInputs, type FormatOptions } from './inputs'
import { showRecords } from './records'
import { showStage } from './stage'

type Options = FormatOptions & { stage?: StageName }

/** `news parse`: who said what, or what one stage of the parser found. */
export function addParse(program: Command, shell: Shell): void {
  addInputs(program.command('parse').summary('who said what').description(description), 'Article')
    .addOption(stageOption())
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) =>
      options.stage
        ? showStage(options.stage, files, options, command, shell)
        : showRecords('whole', files, options, command, shell),
    )
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
