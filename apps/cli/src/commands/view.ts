import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Article } from '@news/model'
import { toPage } from '@news/model/write/page'
import type { Command } from 'commander'
import { each } from '../each'
import { articlesOf, resultOf } from '../reading'
import { openInBrowser } from '../shell/browser'
import type { Shell } from '../shell/shell'
import { harmless } from '../text/harmless'
import { addFiles, type InputOptions, namesOf, taskOf } from './inputs'

type Options = Omit<InputOptions, 'checkpoint'> & { out?: string; open?: true }

/** `news view`: one web page for all articles. */
export function addView(program: Command, shell: Shell): void {
  addFiles(
    program.command('view').summary('a web page that shows who said what').description(description),
    false,
  )
    .option('--out <FILE>', 'write the page there')
    .option('--open', 'show it in the browser, on a terminal')
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) => view(files, options, command, shell))
}

async function view(files: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const all: Article[] = []
  const names = namesOf(files, command, shell, options)
  await each(taskOf(names, options), shell, async (input) => {
    const parsed = await articlesOf(input, options.from)
    all.push(...parsed.articles)
    return resultOf(parsed, '')
  })
  if (all.length > 0 && !shell.interrupt.signal.aborted) await show(toPage(all), options, shell)
}

async function show(page: string, { out, open }: Options, shell: Shell): Promise<void> {
  const opens = open === true && shell.err.isTTY
  if (open && !opens) await shell.err.write('news: the page is not opened: there is no terminal\n')
  if (out === undefined && !opens && !shell.out.isTTY) return shell.out.write(page)
  const path = resolve(out ?? join(mkdtempSync(join(tmpdir(), 'news-')), 'page.html'))
  writeFileSync(path, page)
  if (out === undefined) await shell.err.write(`${harmless(path)}\n`)
  if (opens) await openInBrowser(path)
}

const description = `Writes one web page that holds everything it needs and no script: the articles with their quotes \
marked by speaker, and who said what beneath. In a pipe the page goes to standard output, on a terminal into a \
temporary file whose name is printed.`

const examples = `Examples:
  news view article.txt --out page.html
  news view --open archive/*.txt
  news view article.txt > page.html
`
