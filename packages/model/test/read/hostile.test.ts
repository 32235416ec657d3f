import { describe, expect, it } from 'vitest'
import { anyFormat } from '../../src/any'
import { feed } from '../../src/feed'
import { jsonld } from '../../src/jsonld'
import { markdown } from '../../src/markdown'
import { newsml } from '../../src/newsml'
import { ninjs } from '../../src/ninjs'
import { nitf } from '../../src/nitf'
import { isZone, offsetIn } from '../../src/read/dates/zones'
import { treeOf } from '../../src/read/html/tree'
import { parseXml } from '../../src/read/xml/parse'
import { parse } from '../../src/rules'
import type { Reader } from '../../src/stage'
import { readers } from './readers'

// What attacks programs that read XML and JSON: entities that fetch or grow, and keys that every object inherits.

/** A document of each XML format with the words in it; the reader gives them as its only headline or text. */
const xml: Record<string, [reader: Reader, document: (words: string) => string]> = {
  feed: [
    feed,
    (words) => `<rss version="2.0"><channel><item><description>${words}</description></item></channel></rss>`,
  ],
  nitf: [nitf, (words) => `<nitf><body><body.content><p>${words}</p></body.content></body></nitf>`],
  newsml: [
    newsml,
    (words) =>
      `<newsItem guid="urn:a" standard="NewsML-G2" standardversion="2.30"><catalogRef href="http://a/c"/><itemMeta><itemClass qcode="ninat:text"/><provider qcode="p:A"/><versionCreated>2017-11-30T10:15:00Z</versionCreated></itemMeta><contentSet><inlineXML><nitf><body><body.content><p>${words}</p></body.content></body></nitf></inlineXML></contentSet></newsItem>`,
  ],
}

describe.each(Object.entries(xml))('%s', (_, [reader, document]) => {
  const textWith = (declarations: string, words: string) =>
    reader(`<?xml version="1.0"?><!DOCTYPE x [${declarations}]>${document(words)}`)[0]!.text

  it.each([
    ['a file', '<!ENTITY x SYSTEM "file:///etc/passwd">'],
    ['an address', '<!ENTITY x PUBLIC "-//x" "http://127.0.0.1/x">'],
    ['a part of the declarations', '<!ENTITY % p SYSTEM "http://127.0.0.1/p"> %p; <!ENTITY x "%p;">'],
  ])('an entity that names %s stands for nothing', (_, declaration) => {
    expect(textWith(declaration, 'One &x; two.')).toBe('One &x; two.')
  })

  it('entities that hold entities do not grow', () => {
    const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`)
    expect(textWith(`<!ENTITY l0 "ha">${laughs.join('')}`, '&l0; &l10;')).toBe('ha &l10;')
  })

  it('a long entity is not put in the place of a short name', () => {
    expect(textWith(`<!ENTITY a "${'x'.repeat(64)}">`, '&a;')).toBe('x'.repeat(64))
    expect(textWith(`<!ENTITY a "${'x'.repeat(65)}">`, '&a;')).toBe('&a;')
  })

  it('no more entities are kept than anybody declares', () => {
    const many = Array.from({ length: 501 }, (_, i) => `<!ENTITY a${i} "b">`).join('')
    expect(textWith(many, '&a499; &a500;')).toBe('b &a500;')
  })
})

it('JSON that is nested without end is read as deep as anybody writes it', () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const { articles } = parse(`{"@type":"NewsArticle","articleBody":"It rained.","about":${deep}}`, {
    reader: jsonld,
  })
  expect(articles[0]!.text).toBe('It rained.')
  expect(ninjs(`{"uri":"urn:a","associations":${deep}}`)[0]!.warnings[0]!.code).toBe('invalid-document')
})

it('XML that is nested without end is read, with a warning', () => {
  const [, document] = xml.nitf!
  const { articles, warnings } = parse(document(`${'<em>'.repeat(5000)}It rained.`), { reader: nitf })
  expect(articles[0]!.text).toBe('It rained.')
  expect(warnings.map(({ code }) => code)).toContain('too-deep')
})

it('of XML ten thousand elements are open at most: another opening tag is passed over', () => {
  const isOpenAfter = (opened: number, closed: number) => {
    const { root } = parseXml(`${'<a>'.repeat(opened)}${'</a>'.repeat(closed)}It rained.`)
    return JSON.stringify(root).includes('It rained.')
  }
  expect(isOpenAfter(10_000, 9_999)).toBe(true)
  expect(isOpenAfter(10_001, 10_000)).toBe(false)
})

describe('keys that every object inherits', () => {
  const evil = '{"headline":"No","title":"No","articleBody":"No","polluted":true}'
  const inherited = `"__proto__":${evil},"constructor":{"prototype":${evil}}`
  const attacked = {
    ninjs: [ninjs, `{"uri":"urn:a","standard":{"name":"ninjs","version":"3.1"},${inherited}}`],
    jsonld: [
      jsonld,
      `{"@type":"NewsArticle","articleBody":"It rained.","author":{${inherited}},${inherited}}`,
    ],
    feed: [
      feed,
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"a","content_text":"It rained.",${inherited}}],${inherited}}`,
    ],
    markdown: [markdown, '---\n__proto__: No\nconstructor: No\n__proto__.headline: No\n---\n\nIt rained.\n'],
  } satisfies Record<string, [Reader, string]>

  it.each(Object.entries(attacked))(
    'say nothing of an article and change no object: %s',
    (_, [reader, text]) => {
      const known = Object.getOwnPropertyNames(Object.prototype)
      for (const each of [reader, anyFormat]) {
        const { articles } = parse(text, { reader: each })
        for (const article of articles) {
          expect(article).not.toHaveProperty('headline')
          expect(article.text).not.toContain('No')
        }
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(known)
    },
  )

  it('are none that ninjs allows', () => {
    for (const key of ['__proto__', 'constructor', 'toString'])
      expect(ninjs(`{"uri":"urn:a","${key}":{}}`)[0]!.warnings[0]!.message).toContain(`may not have ${key}`)
  })

  it('are no attributes of a page that are kept', () => {
    const names = '__proto__="a" constructor="b" tostring="e" onclick="f" class="c" class="d"'
    const { attributes } = treeOf(`<p ${names}>It rained.</p>`)
    expect(attributes.filter(Boolean).map((one) => Object.entries(one!))).toEqual([[['class', 'c']]])
  })

  it('are no names of formats, elements, attributes or zones', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty'])
      for (const [format, reader] of Object.entries(readers)) {
        const text = `<${name} ${name}="${name}" xmlns:${name}="${name}"><${name}:p>It rained.</${name}:p></${name}>`
        expect(() => parse(text, { reader }), format).not.toThrow()
        expect([isZone(name), offsetIn(name)]).toEqual([false, undefined])
      }
    expect(anyFormat('<constructor>It rained.</constructor>')[0]!.text).toBe('It rained.')
  })
})
