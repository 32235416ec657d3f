import { Command } from 'commander'
import { addActors } from './commands/actors'
import { addCompletion } from './commands/completion'
import { addConvert } from './commands/convert'
import { addExplain } from './commands/explain'
import { addFilters } from './commands/filters'
import { addIngest } from './commands/ingest'
import { addParse } from './commands/parse'
import { addPeople } from './commands/people'
import { addQuotes } from './commands/quotes'
import { addRanges } from './commands/ranges'
import { addSample } from './commands/sample'
import { addSearch } from './commands/search'
import { addServe } from './commands/serve'
import { addSpeakers } from './commands/speakers'
import { addTrace } from './commands/trace'
import { addView } from './commands/view'
import { hangingWrap } from './help'
import type { Shell } from './shell/shell'
import { versionText } from './version'

/** The command `news` with everything under it. It writes through `write` and never ends the process itself. */
export function programOf(
  shell: Shell,
  write: { out(text: string): void; err(text: string): void },
): Command {
  const program = new Command('news')
    .description('Reads news and shows who said what.')
    .version(versionText(), '--version', 'print the versions of the command and of its records')
    .helpOption('-h, --help', 'print help')
    .option('--color', 'colour the output, also in a pipe')
    .option('--no-color', 'no colour, also on a terminal')
    .helpCommand('help [COMMAND]', 'print help for a command')
    .configureHelp({ showGlobalOptions: true, boxWrap: hangingWrap })
    .configureOutput({ writeOut: write.out, writeErr: write.err, outputError: () => {} })
    .exitOverride()
    .addHelpText('before', examples)
  addParse(program, shell)
  addQuotes(program, shell)
  addActors(program, shell)
  addExplain(program, shell)
  addConvert(program, shell)
  addView(program, shell)
  addIngest(program, shell)
  addSearch(program, shell)
  addSpeakers(program, shell)
  addTrace(program, shell)
  addPeople(program, shell)
  addServe(program, shell)
  addSample(program, shell)
  addRanges(program, shell)
  addFilters(program, shell)
  addCompletion(program, shell)
  return program
}

const examples = `Examples:
  news sample                       try it on an article that comes along
  news parse article.txt            who said what
  news parse --json *.txt           one record a line, for programs
  news explain article.txt q3       why the third quote was read as it was
  news convert --to csv *.txt       one row a quote, for spreadsheets
  news view article.txt             in the browser, by speaker
  news ingest archive/ --db news.db keep them, to be searched and followed
  news search bridge --db news.db   who said so, when and where
  news serve --db news.db           the same for programs, over HTTP, and the viewer
`
