import type { Article, Block } from '../record/article'
import { type Articles, listOf } from './many'
import { blocksOf } from './page/block'
import { escapeHtml } from './page/escape'
import { creditHtml, listOfSpeakers, statementsHtml } from './page/parts'
import { castOf } from './page/speakers'
import { style, styleHash } from './page/style'

/**
 * One HTML page with nothing outside of itself and no script: the articles with their quotes marked by speaker, in
 * colour and by name, and who said what beneath. Its Content Security Policy lets nothing load and nothing run.
 */
export function toPage(articles: Articles): string {
  const list = listOf(articles)
  const language = list[0]?.language ?? 'en'
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titleOf(list))}</title>
<style>${style}</style>
</head>
<body>
<main>
${list.map((article, i) => articleHtml(article, `n${i + 1}`)).join('\n')}
</main>
</body>
</html>
`
}

const policy = `default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`

function titleOf(articles: readonly Article[]): string {
  const [first] = articles
  const name = first?.headline ?? first?.url ?? 'News'
  return articles.length > 1 ? `${name} and ${articles.length - 1} more` : name
}

function articleHtml(article: Article, id: string): string {
  const cast = castOf(article, id)
  const html = blocksOf(article, cast)
  const others = article.blocks.filter((block) => !isHeadline(block))
  return `<article id="${id}">
${headlineHtml(article, html)}
${creditHtml(article)}
${listOfSpeakers(cast)}
<div class="text">
${others.map(html).join('\n')}
</div>
${statementsHtml(article, cast)}
</article>`
}

/** A headline that stands in the text has its quotes marked, too. */
function headlineHtml(article: Article, html: (block: Block) => string): string {
  const blocks = article.blocks.filter(isHeadline)
  if (blocks.length > 0) return blocks.map(html).join('\n')
  return article.headline === undefined ? '' : `<h1>${escapeHtml(article.headline)}</h1>`
}

const isHeadline = ({ kind }: Block) => kind === 'headline'
