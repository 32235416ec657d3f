import { type StageName, stageNames } from '@news/model/stages'
import type { Command } from 'commander'
import type { Shell } from '../shell/shell'
import { addInputs, choiceOption, type FormatOptions } from './inputs'
import { showRecords } from './records'
import { showStage } from './stage'

type Options = FormatOptions & { stage?: StageName }

/** `news parse`: who said what, or what one stage of the parser found. */
export function addParse(program: Command, shell: Shell): void {
  addInputs(program.command('parse').summary('who said what').description(description), 'Article')
    .addOption(choiceOption('--stage <STAGE>', 'what one stage of the parser found', stageNames))
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) =>
      options.stage
        ? showStage(options.stage, files, options, command, shell)
        : showRecords('whole', files, options, command, shell),
    )
}

const description = `Shows who said what: the quotes by speaker, then the actors.

In a pipe: one Article record a line.

A folder stands for the files in it and in its folders. In an NDJSON file each line is an article: \
{"id": "…", "text": "…"} or {"id": "…", "html": "…"}. Of a WARC file each page is one.`

const examples = `Examples:
  news parse article.txt
  news parse --json archive/ 'more/**/*.txt' > articles.ndjson
  curl -s https://example.org/article.txt | news parse --text
  news parse --stage attribute article.txt
  news parse --checkpoint done crawl.warc.gz >> articles.ndjson
`
