import { createHash } from 'node:crypto'
import { saidIn } from '@news/laws'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Article } from '../../src/record'
import { toPage } from '../../src/write/page'
import { escapeHtml } from '../../src/write/page/escape'
import { castOf } from '../../src/write/page/speakers'
import { style } from '../../src/write/page/style'
import { anyArticle, full } from './articles'

/** All that a page may be made of. An attribute holds an anchor of ours, a class, or the one address of the article. */
const lawfulTags = new RegExp(
  [
    '</?(?:html|head|body|main|title|style|article|h1|h2|h3|p|ol|ul|li|section|blockquote|bdi|nav|mark|span|div|a)>',
    '<!doctype html>',
    '<html lang="[^"<>]*">',
    '<meta (?:charset|http-equiv|name)="[^"<>]*"(?: content="[^"<>]*")?>',
    '<(?:article|section|span) id="n\\d+(?:-(?:q|s)\\d+|-open)?"(?: class="hue-[0-8]")?>',
    '<(?:p|div|span|ul|mark|section) class="[\\w -]+">',
    '<nav aria-label="Speakers">',
    '<a(?: class="who hue-[0-8]")? href="#n\\d+-(?:q\\d+|s\\d+|open)">',
    '<a href="https?:[^"<>]*">',
  ]
    .map((tag) => `^${tag}$`)
    .join('|'),
)

const tagsOf = (page: string) => page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>?/g) ?? []
const unescaped = (html: string) =>
  html.replace(
    /&(amp|lt|gt|quot|#39|#96);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#96': '`' })[name as string]!,
  )
/** As a browser shows text: control characters and halves of pairs are replaced. */
const shown = (text: string) => unescaped(escapeHtml(text))

/** Reads the text and the statements back. */
function readPage(page: string) {
  const [, body] = /<div class="text">\n([\s\S]*?)\n<\/div>/.exec(page) ?? expect.fail('no text')
  const sections = [...page.matchAll(/<h3><bdi>(.*?)<\/bdi><\/h3>[\s\S]*?<ol>([\s\S]*?)<\/ol>/gs)]
  const quotes = sections.flatMap(([, name, items]) =>
    [
      ...items!.matchAll(/<li><a href="#n1-q(\d+)"><bdi>([\s\S]*?)<\/bdi><\/a> <span class="note">(\w+)/g),
    ].map(([, nth, text, kind]) => ({
      nth: Number(nth),
      text: unescaped(text!),
      kind,
      speaker: unescaped(name!),
    })),
  )
  return {
    text: unescaped(body!.replace(/<a class="who[\s\S]*?<\/a>/g, '').replace(/<[^>]*>/g, '')),
    said: quotes.sort((a, b) => a.nth - b.nth).map(({ nth: _, ...quote }) => quote),
    names: [...page.matchAll(/<mark[\s\S]*?<\/mark>/g)].flatMap(([mark]) =>
      [...mark.matchAll(/<a class="who[^>]*><bdi>(.*?)</gs)].map(([, name]) => unescaped(name!)),
    ),
  }
}

function carried(article: Article) {
  const text = article.blocks
    .filter(({ kind }) => kind !== 'headline')
    .map(({ start, end }) => shown(article.text.slice(start, end)))
  const said = saidIn(article).map(({ text, kind, speaker }) => ({
    text: shown(text),
    kind,
    speaker: shown(speaker ?? 'Speaker open'),
  }))
  return { text: text.join('\n'), said }
}

it('what a page can carry survives the round trip', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      const { text, said, names } = readPage(toPage(article))
      expect({ text, said }).toEqual(carried(article))
      // Each quote that is whole inside blocks is followed by its speaker's name.
      expect(names.sort()).toEqual(said.map(({ speaker }) => speaker).sort())
    }),
  )
})

it('no words of an article become markup, whatever slot they are in', () => {
  fc.assert(
    fc.property(anyArticle, (article) => {
      expect(tagsOf(toPage([article, article])).filter((tag) => !lawfulTags.test(tag))).toEqual([])
    }),
  )
  const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
  const text = JSON.parse(JSON.stringify(full), (key, value) =>
    typeof value === 'string' && !['kind', 'form', 'rule', 'precision', 'gender', 'speaker'].includes(key)
      ? value + attack
      : value,
  ) as Article
  text.url = 'javascript:alert(1)'
  const page = toPage(text)
  expect(tagsOf(page).filter((tag) => !lawfulTags.test(tag))).toEqual([])
  expect(page).not.toMatch(/href="javascript/)
  expect(page.match(/alert\(1\)/g)!.length).toBeGreaterThan(10)
})

it('every anchor that a link leads to is there once', () => {
  const page = toPage([full, full])
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, anchor] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(anchor)
})

it('its policy admits its own style sheet and nothing else', () => {
  const hash = createHash('sha256').update(style).digest('base64')
  expect(toPage(full)).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
  )
  expect(toPage(full)).not.toMatch(/<script|\son\w+=|\sstyle=/)
})

it('marks the words in the colour of who says them', () => {
  expect(toPage(full)).toContain(
    '<mark class="hue-1">&quot;It will hold 🦦 until spring,&quot;<a class="who hue-1" href="#n1-s1"><bdi>Anna Berg</bdi></a></mark>',
  )
})

// Counted anew for each of them, they take minutes.
it('counts a hundred thousand speakers, whoever stays open among them', { timeout: 20_000 }, () => {
  const actors = Array.from({ length: 100_000 }, (_, n) => ({ ...full.actors[0]!, id: `a${n}` }))
  const quotes = [null, ...actors.map(({ id }) => id)].map((speaker) => ({ ...full.quotes[0]!, speaker }))
  const { speakers } = castOf({ ...full, actors, quotes }, 'n1')
  expect(speakers.slice(8, 10).map(({ anchor, hue }) => [anchor, hue])).toEqual([
    ['n1-s9', 1],
    ['n1-s10', 2],
  ])
  expect(speakers.slice(-2).map(({ anchor }) => anchor)).toEqual(['n1-s100000', 'n1-open'])
})
