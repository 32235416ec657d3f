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
    ['language', article.language],
    ['section', article.section],
    ['keywords', article.keywords],
  ]
  const lines = entries.flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${yamlOf(value)}`))
  return ['---', ...lines, '---'].join('\n')
}

function yamlOf(value: string | readonly string[]): string {
  return typeof value === 'string' ? scalar(value) : `[${value.map(scalar).join(', ')}]`
}

/** A JSON string is a YAML string, once the signs that YAML does not count as printable are escaped as well. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
