import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { each, type Input } from '../each'
import { articlesOf, namesIn, resultOf } from '../reading'
import { newsLine } from '../render/look'
import { openInBrowser } from '../shell/browser'
import { exits } from '../shell/exits'
import type { Shell } from '../shell/shell'
import { pageOf, type Records, type Shown, serveViewer } from '../shell/viewer'
import { count } from '../text/count'
import { harmless } from '../text/harmless'
import type { DatabaseOptions } from './database'
import { addFiles, type InputOptions, namesOf, taskOf } from './inputs'
import { portOf } from './port'
import { addLimit, addQuestion, type QuestionOptions } from './question'
import { refuse } from './refuse'
import { articlesFound, usual } from './view-database'

type Options = Omit<InputOptions, 'checkpoint'> & {
  out?: string
  open?: boolean
  serve?: true
  port?: number
} & DatabaseOptions &
  QuestionOptions

/** `news view`: the viewer with all articles in it, as one page or served. */
export function addView(program: Command, shell: Shell): void {
  const command = addFiles(
    program.command('view').summary('read who said what in the browser').description(description),
    false,
  )
  // NEWS_DB does not count here: what stands behind `view` is files unless --db says otherwise.
  addLimit(
    addQuestion(command.option('--db <DB>', 'show what this database has on the words instead')),
    usual,
  )
    .option('--out <FILE>', 'write the page there, and open nothing')
    .option('--open', 'show it in the browser, also with --out')
    .option('--no-open', 'only write or serve it')
    .option('--serve', 'serve it on this machine instead, where more can be read in')
    .option('--port <N>', 'serve it there; 0 for any free port', portOf)
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) => view(files, options, command, shell))
}

/** What narrows a search, and what says how files are read. */
const forWords = ['speaker', 'person', 'kind', 'outlet', 'since', 'until', 'limit'] as const
const forFiles = ['from', 'fetch', 'accurate'] as const

async function view(files: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  if (options.serve && options.out !== undefined) command.error('--serve and --out exclude each other')
  if (!options.serve) refuse(['port'], options, 'goes with --serve', command)
  if (options.db === undefined) refuse(forWords, options, 'goes with --db', command)
  else refuse(forFiles, options, 'goes with files: --db shows articles as they were kept', command)
  if (options.serve && options.db === undefined && files.length === 0 && !options.fetch && shell.stdin.isTTY)
    return served(undefined, options, shell)
  if (options.db !== undefined) return viewDatabase(files, options, command, shell)
  const loaded: Shown[] = []
  const names = namesOf(files, command, shell, options)
  await each(taskOf(names, options), shell, async (input) => {
    const parsed = await articlesOf(input, options.from)
    const names = namesIn(input.document, parsed.articles)
    for (const [i, article] of parsed.articles.entries())
      loaded.push({
        name: names[i]!,
        article,
        warnings: i === 0 ? parsed.warnings : [],
        ...byOf(input),
      })
    return resultOf(parsed, '')
  })
  if (loaded.length === 0 || shell.interrupt.signal.aborted) return
  const name =
    loaded.length === 1 ? loaded[0]!.name : names.length === 1 ? names[0]! : count(names.length, 'file')
  const records = { name, loaded }
  await (options.serve ? served(records, options, shell) : written(records, options, shell))
}

/** Nothing of a record that stays as it is: nobody knows what found its quotes. */
function byOf({ document, attribution }: Input): Pick<Shown, 'by'> {
  if (attribution) return { by: 'accurate' }
  return document.record ? {} : { by: 'compact' }
}

async function viewDatabase(
  words: string[],
  options: Options,
  command: Command,
  shell: Shell,
): Promise<void> {
  const loaded = await articlesFound(words, options, command, shell)
  if (loaded.length === 0) {
    shell.exitCode = exits.usage
    return shell.err.write(newsLine(shell.err, 'the database has no such quote'))
  }
  const name = words.join(' ') || count(loaded.length, 'article')
  await (options.serve ? served({ name, loaded }, options, shell) : written({ name, loaded }, options, shell))
}

/** The page as a file; in a pipe to standard output. */
async function written(records: Records, { out, open }: Options, shell: Shell): Promise<void> {
  const opens = shell.err.isTTY && (open ?? (out === undefined && shell.out.isTTY))
  if (open && !opens) await shell.err.write('news: the page is not opened: there is no terminal\n')
  const page = pageOf(records)
  if (out === undefined && !opens && !shell.out.isTTY) return shell.out.write(page)
  const path = resolve(out ?? join(mkdtempSync(join(tmpdir(), 'news-')), 'page.html'))
  writeFileSync(path, page)
  if (out === undefined) await shell.err.write(`${harmless(path)}\n`)
  if (opens) await openInBrowser(path)
}

/** The viewer on a local port until Ctrl-C, which is no interruption here but the end. */
async function served(records: Records | undefined, { port, open }: Options, shell: Shell): Promise<void> {
  const { url, close } = await serveViewer(port, records)
  await shell.out.write(`${url}\n`)
  if (shell.err.isTTY) await shell.err.write('Ctrl-C ends it.\n')
  if (shell.err.isTTY && (open ?? true)) await openInBrowser(url)
  const { signal } = shell.interrupt
  if (!signal.aborted) await once(signal, 'abort')
  await close()
}

const description = `Shows who said what in the browser, quotes marked by speaker. The page holds the viewer and all \
records and needs nothing else; keep it, or pass it on. On a terminal it goes into a temporary file, whose name is \
printed, and is opened; in a pipe it goes to standard output. --serve shows the same on a local port, where other \
texts can be put in as well. --db shows the articles of a database that a search finds: what else stands there are \
words. A page without any script: news convert --to page.`

const examples = `Examples:
  news view article.txt
  news view --out page.html archive/*.txt
  news view --serve feed.xml
  news view --db news.db sanctions --speaker Lavrov
`
