import type { Found, Page } from '@news/store'
import { html, type Markup } from './markup'

/** What stands in the form: parameters by their names. */
export type Asked = Readonly<Record<string, string>>

/** The page that searches: a form, and what was found. It needs no script. */
export function searchPage(asked: Asked, found: Page | undefined, trouble?: string): string {
  const page = html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${asked.text ? `${asked.text} · ` : ''}Who said what</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="./viewer.css">
    <link rel="stylesheet" href="./search.css">
  </head>
  <body>
    <main class="search">
      <h1><a href="./">Who said what</a></h1>
      <form action="./" method="get" role="search">
        ${fields.map(([name, label, type]) => field(name, label, type, asked[name]))}
        <label>How ${kindsIn(asked.kind)}</label>
        <button class="button primary">Search</button>
      </form>
      ${trouble && html`<p class="trouble">${trouble}</p>`}
      ${found && results(asked, found)}
      <nav><a class="button" href="./viewer">Read a text of your own</a> <a class="button" href="./openapi.json">For programs</a></nav>
    </main>
  </body>
</html>
`
  return page.text
}

const fields = [
  ['text', 'Words that were said', 'search'],
  ['speaker', 'Speaker', 'text'],
  ['outlet', 'Outlet', 'text'],
  ['since', 'Since', 'text'],
  ['until', 'Until', 'text'],
] as const

const field = (name: string, label: string, type: string, value = '') =>
  html`<label>${label} <input type="${type}" name="${name}" value="${value}"></label>`

function kindsIn(asked: string | undefined): Markup {
  const options = ['', 'direct', 'indirect', 'mixed'].map(
    (kind) =>
      html`<option value="${kind}"${kind === (asked ?? '') ? html` selected` : undefined}>${kind || 'in any way'}</option>`,
  )
  return html`<select name="kind">${options}</select>`
}

function results(asked: Asked, { quotes, next }: Page): Markup {
  if (quotes.length === 0) return html`<p class="lead">No such quote.</p>`
  const more =
    next === undefined
      ? undefined
      : html`<a class="button" href="./?${queryOf({ ...asked, cursor: next })}">More</a>`
  return html`<ol>${quotes.map(hit)}</ol>
      <nav>${more} <a class="button" href="./read?${queryOf(asked)}">Read these articles together</a></nav>`
}

function hit({ article, quote, text, speaker, kind, published, outlet, headline }: Found): Markup {
  const where = [published, outlet, headline].filter((part) => part !== undefined).join(' · ')
  return html`
        <li><a href="./read?${queryOf({ article, quote })}">
          <strong><bdi>${speaker ?? 'Speaker left open'}</bdi></strong> <span class="where">(${kind})</span>
          <blockquote><bdi>${text}</bdi></blockquote>
          <span class="where"><bdi>${where}</bdi></span>
        </a></li>`
}

const queryOf = (asked: Asked) => new URLSearchParams(asked).toString()
