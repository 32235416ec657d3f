import { type StageName, stageNames } from '@news/model/stages'
import type { Command } from 'commander'
import type { Shell } from '../shell/shell'
import { addInputs, choiceOption } from './inputs'
import { type LinesOptions, parseLines } from './lines'
import { showRecords } from './records'
import { refuse } from './refuse'
import { showStage } from './stage'

type Options = LinesOptions & { stage?: StageName }

/** `news parse`: who said what, or what one stage of the parser found. */
export function addParse(program: Command, shell: Shell): void {
  addInputs(program.command('parse').summary('who said what').description(description), 'Article')
    .addOption(choiceOption('--stage <STAGE>', 'what one stage of the parser found', stageNames))
    .option(
      '--lines',
      'one line in, one line out, what is wrong with a line on its own line (see docs/pipe.md)',
    )
    .option('--rules', 'with --lines: find less, and take less time')
    .option(
      '--warc-root <DIR>',
      'with --lines: the folder whose WARC files they may name; else the working directory',
    )
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) => {
      if (options.lines) return parseLines(files, options, command, shell)
      refuse(['rules', 'warcRoot'], options, 'goes with --lines', command)
      return options.stage
        ? showStage(options.stage, files, options, command, shell)
        : showRecords('whole', files, options, command, shell)
    })
}

const description = `Shows who said what: the quotes by speaker, then the actors.

In a pipe: one Article record a line.

A folder stands for the files in it and in its folders. In an NDJSON file each line is an article: \
{"id": "…", "text": "…"} or {"id": "…", "html": "…"}. Of a WARC file each page is one.

With --lines a line is such an article, or names one in a WARC file: \
{"warc": "…", "offset": 0, "length": 0}, as "news ranges" prints them. Out comes {"article": …, "warnings": […]}, \
or {"error": {"code": "…", "message": "…"}, …}, in the same order.`

const examples = `Examples:
  news parse article.txt
  news parse --json archive/ 'more/**/*.txt' > articles.ndjson
  curl -s https://example.org/article.txt | news parse --text
  news parse --stage attribute article.txt
  news ranges crawl.warc.gz | news parse --json --lines
  news parse --checkpoint done crawl.warc.gz >> articles.ndjson
`
