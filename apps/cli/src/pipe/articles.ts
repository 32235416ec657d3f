import type { Parsed, Warning } from '@news/model'
import { namesOfLine } from '@news/model/any'
import { articleIn } from '../corpus/ndjson'
import { type Attribution, parsedOf, whyNone } from '../reading'
import type { Shell } from '../shell/shell'
import type { LineWork } from './filter'
import { documentAt, type Range, rangeIn } from './range'
import { Refused } from './refused'

/** Where lines may name files, and what finds the quotes where it is not what `parse` uses by itself. */
interface Reading {
  root: string
  attribution: Attribution
}

/** Makes a record of the article on a line, or of the one whose place in a web archive stands there. */
export function articleLines({ root, attribution }: Reading, shell: Shell): LineWork {
  return async ({ object, intact }) => {
    const range = 'warc' in object ? rangeIn(object) : undefined
    const document = range ? await documentAt(range, root, shell) : { name: '', ...onLine(object) }
    const parsed = await parsedOf({ document, attribution }, undefined)
    const warnings = intact || range ? parsed.warnings : [replaced, ...parsed.warnings]
    return { article: onlyArticle(parsed, range ?? namesOfLine(object)), warnings, ...range }
  }
}

function onLine(object: Record<string, unknown>) {
  const article = articleIn(object)
  if ('trouble' in article) throw new Refused(article.code, article.trouble, namesOfLine(object))
  return article
}

function onlyArticle({ articles, warnings }: Parsed, of: Partial<Range> | object) {
  if (articles.length === 1) return articles[0]!
  if (articles.length === 0) throw new Refused('refused', whyNone(warnings), { ...of, warnings })
  throw new Refused('several-articles', 'several articles stand there; give each its own line', of)
}

const replaced: Warning = {
  code: 'bad-encoding',
  message: 'Some bytes of the line are not UTF-8; each was replaced by U+FFFD.',
}
