import { type AsyncAttributor, type Attributor, type Parsed, parse, type Warning } from '@news/model'
import { articleIn } from '../corpus/ndjson'
import { parseOptionsOf } from '../reading'
import type { Shell } from '../shell/shell'
import type { LineWork } from './filter'
import { documentAt, type Range, rangeIn } from './range'
import { Refused } from './refused'

/** Where lines may name files, and what finds the quotes where it is not what `parse` uses by itself. */
interface Reading {
  root: string
  attribution: Attributor | AsyncAttributor | undefined
}

/** Makes a record of the article on a line, or of the one whose place in a web archive stands there. */
export function articleLines({ root, attribution }: Reading, shell: Shell): LineWork {
  return async ({ object, intact }) => {
    const range = 'warc' in object ? rangeIn(object) : undefined
    const { input, ...document } = range ? await documentAt(range, root, shell) : onLine(object)
    const options = parseOptionsOf({ name: '', input, ...document }, undefined)
    const parsed = await parse(input, attribution ? { ...options, attribution } : options)
    const warnings = intact || range ? parsed.warnings : [replaced, ...parsed.warnings]
    return { article: onlyArticle(parsed, range ?? namesIn(object)), warnings, ...range }
  }
}

function onLine(object: Record<string, unknown>) {
  const article = articleIn(object)
  if ('trouble' in article) throw new Refused(article.code, article.trouble, namesIn(object))
  return article
}

function onlyArticle({ articles, warnings }: Parsed, of: Partial<Range> | object) {
  const reason = warnings.map(({ message }) => message).join(' ')
  if (articles.length === 1) return articles[0]!
  if (articles.length === 0) throw new Refused('refused', reason || 'holds no article', { ...of, warnings })
  throw new Refused('several-articles', 'several articles stand there; give each its own line', of)
}

/** What a line calls its article, as far as it does. */
function namesIn({ id, url }: Record<string, unknown>): object {
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  }
}

const replaced: Warning = {
  code: 'bad-encoding',
  message: 'Some bytes of the line are not UTF-8; each was replaced by U+FFFD.',
}
