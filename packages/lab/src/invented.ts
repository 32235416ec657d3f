/** `pnpm invented FILE`: writes articles of the invented world, with copies and other reports of the same events among them. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, Option } from 'commander'
import { invented } from './invented/articles'
import { pageOf } from './invented/page'
import { warcRecord } from './invented/warc'
import { wholeNumberFrom } from './whole-number'

interface Options {
  articles: number
  world: number
  as: 'text' | 'pages' | 'warc'
  pageBytes: number
}

const program = new Command('invented')
  .description('Writes invented articles: NDJSON, or a WARC file.')
  .argument('<file>', 'where to write')
  .option('--articles <n>', 'how many', wholeNumberFrom(1), 100)
  .option('--world <n>', 'the world to begin with: those of others are other articles', wholeNumberFrom(1), 1)
  .addOption(new Option('--as <form>', 'what to write').choices(['text', 'pages', 'warc']).default('text'))
  .option('--page-bytes <n>', 'how large a page is', wholeNumberFrom(1), 100_000)
  .action((file: string, options: Options) =>
    pipeline(Readable.from(pieces(options)), createWriteStream(file)),
  )

await program.parseAsync()

function* pieces({ articles, world, as: form, pageBytes: bytes }: Options): Generator<string | Buffer> {
  for (const { id, article } of invented(articles, world)) {
    const url = `https://invented.example/${id}`
    if (form === 'warc') yield warcRecord(url, pageOf(article, bytes))
    else if (form === 'pages') yield `${JSON.stringify({ id, url, html: pageOf(article, bytes) })}\n`
    else yield `${JSON.stringify({ id, url, text: article.text })}\n`
  }
}
