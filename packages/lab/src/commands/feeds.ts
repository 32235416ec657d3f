import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@news/model'
import { feed, readFeed } from '@news/model/feed'
import { percent, table } from '../report/table'
import { type FeedCase, judgeFeed, type Verdict } from '../score/feeds'

/** `eval feeds DIR`: DIR holds feeds and an expect.json of feedparser's cases. Returns what to print. */
export function evalFeeds(folder: string, { errors, json }: { errors?: true; json?: true }): string {
  const cases: FeedCase[] = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8'))
  const verdicts: Verdict[] = []
  const unread: string[] = []
  let slowest = 0
  for (const one of cases) {
    const bytes = readFileSync(join(folder, one.file))
    // The cases carry the header that the feed came with as a comment in it.
    const header = /Header:\s*Content-type:\s*(.*)/i.exec(bytes.subarray(0, 3000).toString('latin1'))?.[1]
    const hints = header === undefined ? {} : { charset: header.trim() }
    const before = process.hrtime.bigint()
    try {
      const read = readFeed(bytes, hints)
      const { articles } = parse(bytes, { reader: feed, ...hints })
      if (read === undefined) unread.push(one.file)
      verdicts.push(...judgeFeed(one, read, bytes, articles))
    } catch (error) {
      unread.push(`${one.file}: ${(error as Error).message}`)
    }
    slowest = Math.max(slowest, Number(process.hrtime.bigint() - before) / 1e6)
  }
  const share = (kind: Verdict['kind']) => {
    const all = verdicts.filter((verdict) => verdict.kind === kind)
    const right = all.filter((verdict) => verdict.right).length
    return { right, of: all.length, share: percent(all.length === 0 ? 1 : right / all.length) }
  }
  const read = cases.length - unread.length
  const figures = {
    read: { right: read, of: cases.length, share: percent(read / cases.length) },
    titles: share('title'),
    texts: share('text'),
    encodings: share('encoding'),
    links: share('link'),
    authors: share('author'),
    ids: share('id'),
    keywords: share('keyword'),
    languages: share('language'),
    dates: share('date'),
    slowestMs: Math.round(slowest),
  }
  if (json) return JSON.stringify(figures)
  const { slowestMs, ...counted } = figures
  const rows = Object.entries(counted).map(([name, { right, of, share }]) => [name, right, of, share])
  const wrong = verdicts.filter((verdict) => !verdict.right)
  return [
    table(['', 'right', 'of', '%'], rows),
    `slowest feed: ${slowestMs} ms`,
    ...(errors ? [...unread.map((file) => `not read: ${file}`), ...wrong.map(show)] : []),
  ].join('\n')
}

const show = ({ kind, file, expected, found }: Verdict) =>
  `${kind} ${file}\n  expected ${JSON.stringify(expected)}\n  found    ${JSON.stringify(found)}`
