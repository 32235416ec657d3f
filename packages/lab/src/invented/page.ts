import type { Article } from '@news/model'

/**
 * An article as a newspaper's page has it: metadata, and around the article so much of scripts and of links to other
 * pages that the page comes to about so many bytes, three in five of them scripts.
 */
export function pageOf({ id, headline, publisher, published, text, blocks }: Article, bytes: number): string {
  const body = blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => `<p>${escaped(text.slice(start, end))}</p>`)
    .join('\n')
  const head = [
    `<meta charset="utf-8"><title>${escaped(headline ?? '')}</title>`,
    `<meta property="og:site_name" content="${escaped(publisher ?? '')}">`,
    `<meta property="article:published_time" content="${published?.value ?? ''}">`,
  ].join('\n')
  const left = Math.max(0, bytes - body.length - head.length)
  const script = repeated(
    (at) => `w.q.push(["set","slot-${at}",{"size":[${at},250],"id":"${id}"}]);\n`,
    left * 0.6,
  )
  const links = repeated(
    (at) => `<li class="menu__item"><a href="/section/${at}" data-id="${at}">Section ${at}</a></li>\n`,
    left * 0.4,
  )
  return `<!doctype html>
<html lang="en"><head>${head}<script>${script}</script></head>
<body><nav><ul>${links}</ul></nav>
<main><article><h1>${escaped(headline ?? '')}</h1>
${body}</article></main>
<footer><p>All rights reserved.</p></footer></body></html>`
}

function repeated(piece: (at: number) => string, length: number): string {
  const pieces: string[] = []
  for (let at = 0, have = 0; have < length; at++) {
    pieces.push(piece(at))
    have += pieces[at]!.length
  }
  return pieces.join('')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
