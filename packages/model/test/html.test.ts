import { nasty } from '@news/laws'
import { decodeHTML } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html } from '../src/read/html'
import { sourceSpan } from '../src/source-span'
import { parse } from '../src/with-tagger'
import { brokenLaws } from './laws'

const sentence = '“We waited for years,” Anna Berg said of the bridge that closed on Monday.'
const read = (page: string | Uint8Array) => parse(page, { reader: html })
const textOf = (page: string) => read(page).articles[0]!.text

/** Pieces of markup, whole and broken, and of text with what HTML writes otherwise. */
const markup = fc.constantFrom(
  ...[
    '<p>',
    '</p>',
    '<div class="ad">',
    '</div>',
    '<br>',
    '<b>',
    '</b>',
    '<li>',
    '<blockquote>',
    '<h2>',
    '</h2>',
  ],
  ...['<a href="x">', '</a>', '<table>', '<td>', '<!--', '-->', '<script>', '</script>', '<', '>', '&', '\0'],
  ...['<h1>Bridge closed', '<title>Bridge closed</title>', '<figcaption>', '<time datetime="2031-03-04">'],
)
const words = fc.constantFrom(
  ...['&amp;', '&ldquo;', '&nbsp;', '&#x1F410;', '&bogus;', '🐐', '\n  ', '  ', '\t', ' ', 'é'],
  ...[
    '“We waited,” Anna Berg said.',
    'The bridge closed on Monday after the storm, the port said.',
    sentence,
  ],
)
const page = fc.array(fc.oneof(markup, words), { maxLength: 40 }).map((parts) => parts.join(''))

describe('any page', () => {
  it('gives articles that keep the laws, and never throws', () => {
    fc.assert(
      fc.property(page, (source) => {
        expect(read(source).articles.flatMap(brokenLaws)).toEqual([])
      }),
    )
  })

  it('gives them whatever nasty text stands in it', { timeout: 120_000 }, () => {
    for (const [name, text] of nasty)
      for (const source of [text, `<article><h1>${text}</h1><p>${text}</p><p>${sentence}</p>`])
        expect(read(source).articles.flatMap(brokenLaws), name).toEqual([])
  })

  it('says the same of bytes as of the string', () => {
    const source = `<meta charset="utf-8"><p>${sentence}</p>`
    expect(read(new TextEncoder().encode(source))).toEqual(read(source))
  })
})

describe('a span leads back to the page', () => {
  /** Every span within one text node: its stretch of the page holds no tag. */
  const collapse = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim()

  it('where entities and white space say what the text says', () => {
    const prose = fc.array(words, { minLength: 3, maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.array(prose, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (prose, from, length) => {
          const source = `<h1>Bridge closed</h1>${prose.map((text) => `<p>${sentence} ${text}</p>`).join('\n')}`
          const article = read(source).articles[0]!
          for (const block of article.blocks) {
            const start = block.start + (from % (block.end - block.start))
            const end = start + 1 + (length % (block.end - start))
            if (splits(article.text, start) || splits(article.text, end)) continue
            const words = collapse(article.text.slice(start, end))
            if (words === '') continue
            const span = sourceSpan(article, { start, end })!
            expect(collapse(decodeHTML(source.slice(span.start, span.end)))).toBe(words)
          }
        },
      ),
    )
  })

  it('around the tags between its words', () => {
    const source = `<p>${sentence} “<b>No</b>,” said&nbsp;Berg.</p><p>${sentence}</p>`
    const article = read(source).articles[0]!
    const start = article.text.indexOf('“No')
    const span = sourceSpan(article, { start, end: start + 5 })!
    expect(source.slice(span.start, span.end)).toBe('“<b>No</b>,”')
  })

  it('and nowhere from the gap between two blocks', () => {
    const article = read(`<p>${sentence}</p><p>${sentence}</p>`).articles[0]!
    const gap = article.text.indexOf('\n\n')
    expect(sourceSpan(article, { start: gap, end: gap + 2 })).toBeUndefined()
  })

  it('from plain text to itself, and not from a copy of an article', () => {
    const article = parse(sentence).articles[0]!
    expect(sourceSpan(article, { start: 1, end: 3 })).toEqual({ start: 1, end: 3 })
    expect(sourceSpan({ ...article }, { start: 1, end: 3 })).toBeUndefined()
  })

  const splits = (text: string, at: number) =>
    /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1))
})

describe('what is nested or long without bound', () => {
  const codes = (page: string) => read(page).warnings.map(({ code }) => code)

  it.each([
    ['divisions', '<div>'],
    ['crossed tags', '<b><i></u>'],
    ['quotations', '<blockquote>'],
    ['lists', '<ul><li>'],
    ['tables', '<table><tr><td>'],
  ])('is read with a warning: %s', { timeout: 60_000 }, (_, open) => {
    const page = open.repeat(100_000)
    expect(textOf(`${page}<p>${sentence}</p>`)).toContain('Anna Berg said')
    expect(codes(`${page}<p>${sentence}</p>`)).toContain('too-deep')
  })

  it('is cut with a warning where it is too long', { timeout: 60_000 }, () => {
    const [draft] = html(`<p>${sentence}</p>\n`.repeat(400_000))
    expect(draft!.warnings.map(({ code }) => code)).toEqual(['too-long'])
    expect(draft!.text.length).toBeLessThan(16_000_000)
  })
})

describe('a page that scripts would build', () => {
  const articleBody = Array.from({ length: 12 }, (_, i) => `${i}: ${sentence}`).join('\n')
  const script = JSON.stringify({ '@type': 'NewsArticle', headline: 'Bridge closed', articleBody })
  const page = (body: string) =>
    `<script type="application/ld+json">${script}</script><div id="app">${body}</div>`

  it('has the text that its JSON-LD states, and leads back to the script', () => {
    const source = page('<p>This page needs scripts, which your browser does not run.</p>')
    const article = read(source).articles[0]!
    expect(article.text).toBe(['Bridge closed', ...articleBody.split('\n')].join('\n\n'))
    const span = sourceSpan(article, article.blocks.at(-1)!)!
    expect(source.slice(span.start, span.end)).toBe(script)
  })

  it('has its own where it shows most of it', () => {
    const own = `<p>${sentence}</p>`.repeat(5)
    expect(read(page(own)).articles[0]!.text).not.toContain('11: ')
  })
})

describe('nothing in a page is run, and little of it is text', () => {
  it.each([
    ['a script', '<script>document.body.innerHTML = "<p>made by a program</p>"</script>'],
    ['a script that is not closed', `<p>${sentence}</p><script>made by a program`],
    ['a style', '<style>p::after { content: "made by a program" }</style>'],
    ['a template', '<template><p>made by a program</p></template>'],
    ['a comment', '<!-- <p>made by a program</p> -->'],
    ['a comment that is not closed', `<p>${sentence}</p><!-- <p>made by a program</p>`],
    ['a hidden element', '<p style="color: red; display: none">made by a program</p>'],
    ['an attribute', '<p onclick="made by a program" title="made by a program">'],
    ['what is shown without scripts', '<noscript><p>made by a program</p></noscript>'],
  ])('%s', (_, part) => {
    const text = textOf(`<p>${sentence}</p>${part}<p>${sentence}</p>`)
    expect(text).toContain('Anna Berg said')
    expect(text).not.toContain('made by a program')
  })
})
