import type { Command } from 'commander'
import { Unreadable } from '../corpus/entry'
import { each } from '../each'
import { jsonLine } from '../render/json'
import type { Shell } from '../shell/shell'
import { namesOf } from './inputs'

/** `news ranges`: where the articles of web archives stand, to be handed out among many. */
export function addRanges(program: Command, shell: Shell): void {
  program
    .command('ranges')
    .summary('where the articles of WARC files stand')
    .description(description)
    .argument('[FILE...]', 'WARC files, folders, patterns')
    .addHelpText('before', examples)
    .action((files: string[], _options: object, command: Command) => {
      const names = namesOf(files, command, shell, {})
      if (names.includes('-'))
        command.error('name the WARC files: the lines name them, too, and what is piped in has no name')
      return each({ names, from: 'warc' }, shell, ({ document }) => {
        const { name, range, url } = document
        if (!range) throw new Unreadable('shares its gzip member with another record and can’t be read alone')
        const warc = name.slice(0, name.lastIndexOf('@'))
        const line = { warc, ...range, ...(url === undefined ? {} : { url }) }
        return { output: `${jsonLine(line)}\n`, text: '', warnings: [] }
      })
    })
}

const description = `Prints a line for each article in WARC files: {"warc": "…", "offset": 0, "length": 0, "url": "…"}. \
"news parse --lines" reads them one by one, wherever they are handed out to. Nothing is parsed.`

const examples = `Examples:
  news ranges archive/ > ranges.ndjson
  news ranges crawl.warc.gz | shuf -n 100 | news parse --json --lines
`
