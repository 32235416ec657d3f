import type { Article, BlockKind } from '../../record/article'
import { webAddress } from '../uri'
import { rolesOf, wordsOf } from '../words'
import { escapeHtml } from './escape'
import type { Cast, Speaker } from './speakers'

/** What is known of the article that its text does not say: date, publisher, where it was published. */
export function creditHtml(article: Article): string {
  const { url, published, publisher, agency, section } = article
  const inText = (kind: BlockKind) => article.blocks.some((block) => block.kind === kind)
  const parts = [
    inText('byline') ? undefined : (article.byline ?? article.authors?.join(', ')),
    inText('dateline') ? undefined : article.dateline,
    inText('dateline') ? undefined : agency,
    publisher,
    section,
    published?.value,
  ].filter((part) => part !== undefined)
  const address = webAddress(url)
  const link = address === undefined ? url : undefined
  return paragraph('credit', [
    ...[...parts, ...(link === undefined ? [] : [link])].map((part) => `<bdi>${escapeHtml(part)}</bdi>`),
    ...(address === undefined ? [] : [`<a href="${escapeHtml(address)}">${escapeHtml(url!)}</a>`]),
  ])
}

/** The legend: each speaker in colour, with the number of quotes, leading to the statements. */
export function listOfSpeakers({ speakers }: Cast): string {
  if (speakers.length === 0) return '<p class="credit">No quotes.</p>'
  const items = speakers.map(
    ({ anchor, name, hue, quotes }) =>
      `<li><a class="who hue-${hue}" href="#${anchor}"><bdi>${escapeHtml(name)}</bdi></a> ${quotes.length}</li>`,
  )
  return `<nav aria-label="Speakers"><ul class="speakers">\n${items.join('\n')}\n</ul></nav>`
}

/** Who said what: under each speaker the statements in the order of the text, each leading to its place there. */
export function statementsHtml(article: Article, cast: Cast): string {
  if (cast.speakers.length === 0) return ''
  const sections = cast.speakers.map((speaker) => speakerHtml(article, speaker, cast))
  return `<section class="said">\n<h2>Who said what</h2>\n${sections.join('\n')}\n</section>`
}

function speakerHtml(article: Article, { anchor, actor, name, hue, quotes }: Speaker, cast: Cast): string {
  const roles = actor ? rolesOf(actor).map(escapeHtml).join('; ') : ''
  const items = quotes.map((nth) => {
    const quote = article.quotes[nth]!
    const cue = wordsOf(article, quote.cue)
    const note = cue === '' ? quote.kind : `${quote.kind}, ${cue}`
    return `<li><a href="#${cast.anchorOf(nth)}"><bdi>${escapeHtml(quote.text)}</bdi></a> <span class="note">${escapeHtml(note)}</span></li>`
  })
  return `<section id="${anchor}" class="hue-${hue}">
<h3><bdi>${escapeHtml(name)}</bdi></h3>${roles === '' ? '' : `\n<p class="note">${roles}</p>`}
<ol>\n${items.join('\n')}\n</ol>
</section>`
}

function paragraph(kind: string, parts: string[]): string {
  return parts.length === 0 ? '' : `<p class="${kind}">${parts.join(' · ')}</p>`
}
