import type { Article } from '../record/article'

/** What is known of the article, as YAML between two lines of `---`. Keys whose value is absent are left out. */
export function frontMatterOf(article: Article): string {
  const entries: [string, string | readonly string[] | undefined][] = [
    ['id', article.id],
    ['url', article.url],
    ['title', article.headline],
    ['description', article.standfirst],
    ['byline', article.byline],
    ['authors', article.authors],
    ['publisher', article.publisher],
    ['agency', article.agency],
    ['dateline', article.dateline],
    ['date', article.published?.value],
    ['modified', article.modified?.value],
    ['embargo', article.embargoed?.value],
    ['status', article.status],
    ['language', article.language],
    ['section', article.section],
    ['keywords', article.keywords],
  ]
  return ['---', ...entries.flatMap(([key, value]) => linesOf(key, value)), '---'].join('\n')
}

function linesOf(key: string, value: string | readonly string[] | undefined): string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [`${key}: ${scalar(value)}`]
  return value.length === 0 ? [] : [`${key}:`, ...value.map((one) => `  - ${scalar(one)}`)]
}

/**
 * A YAML string: verbatim between single quotation marks, `'It''s'`. Line ends and what YAML does not count as
 * printable need double ones, in which it reads what JSON writes.
 */
function scalar(text: string): string {
  if (!/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)) return `'${text.replaceAll("'", "''")}'`
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
