import type { Article } from '@news/model'
import type { Command } from 'commander'
import { each, type Input, type Result } from '../each'
import { articlesOf, resultOf } from '../reading'
import { stageText } from '../render/stage'
import { fileNameOf, prepareFolder, writeInto } from '../shell/folder'
import type { Shell } from '../shell/shell'
import { type WrittenFormat, writers } from '../writers'
import { addFiles, choiceOption, type InputOptions, namesOf, taskOf } from './inputs'

type Options = InputOptions & { to: string; out?: string }

/** `news convert`: articles in the formats that other tools read. */
export function addConvert(program: Command, shell: Shell): void {
  addFiles(program.command('convert').summary('write what other tools read').description(description))
    .addOption(choiceOption('--to <FORMAT>', 'what to write', Object.keys(writers)).makeOptionMandatory())
    .option('--out <DIR>', 'a file for each article in this folder')
    .addHelpText('before', examples)
    .action((files: string[], options: Options, command: Command) => convert(files, options, command, shell))
}

async function convert(files: string[], options: Options, command: Command, shell: Shell): Promise<void> {
  const { to, out, from } = options
  const format = writers[to]!
  if (out === undefined && !format.stream) command.error(`--to ${to} writes files: say where with --out DIR`)
  const names = namesOf(files, command, shell, options)
  if (out !== undefined) prepareFolder(out, format.beside)
  const write = out === undefined ? streaming(format, shell) : filing(format, out)
  await each({ ...taskOf(names, options), way: ['convert', to, out] }, shell, async (input) => {
    const parsed = await articlesOf(input, from)
    return resultOf(parsed, write(parsed.articles, input))
  })
}

type Write = (articles: Article[], input: Input) => Result['output']

function streaming({ stream }: WrittenFormat, { out }: Shell): Write {
  return (articles, { index }) => {
    const text = articles.map((article, i) => stream!(article, index === 0 && i === 0)).join('')
    return out.isTTY ? stageText(text.replaceAll('\r\n', '\n')) : text
  }
}

function filing({ files }: WrittenFormat, folder: string): Write {
  return (articles, { document }) => {
    for (const [nth, article] of articles.entries()) {
      const name = fileNameOf(document.name, nth)
      for (const [ending, write] of Object.entries(files)) writeInto(folder, name + ending, write(article))
    }
    return ''
  }
}

const description = `Writes articles with their quotes in the formats that other tools read:

  jsonld      schema.org NewsArticle and Quotation, one article a line
  ninjs       IPTC ninjs 3.1, one article a line
  annotation  W3C Web Annotation, one article a line
  brat        brat standoff: a .txt and an .ann for each article (needs --out)
  csv         one row a quote, for spreadsheets
  markdown    front matter, the article, who said what
  page        a web page without a script for each article (needs --out; to look around in: news view)`

const examples = `Examples:
  news convert --to csv *.txt > quotes.csv
  news convert --to jsonld article.txt
  news convert --to brat --out annotated/ archive/
`
