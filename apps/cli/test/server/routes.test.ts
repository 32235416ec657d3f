import { Article } from '@news/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { expectDescribed } from '../support/described'
import { keeping, post, report, type Served, served } from '../support/server'

describe('news serve', () => {
  let server: Served
  beforeAll(async () => {
    server = await served()
    for (const nth of [1, 2]) {
      const made = await server.ask(
        `/articles?id=bridge-${nth}&url=https://courier.example/${nth}`,
        post(report(nth)),
      )
      expect([made.status, made.json.kept]).toEqual([200, true])
      expectDescribed('/articles', 'post', made)
    }
  })

  it('says how it is', async () => {
    const got = await server.ask('/health')
    expectDescribed('/health', 'get', got)
    expect(got.json).toMatchObject({ status: 'ok', store: 'ok', articles: 2, requests: 1 })
  })

  it('gives an article as it was kept, under whatever id', async () => {
    const id = 'https://example.org/a b?c=ü#d'
    await server.ask(`/articles?id=${encodeURIComponent(id)}`, post(report(3)))
    const got = await server.ask(`/articles/${encodeURIComponent(id)}`)
    expectDescribed('/articles/{id}', 'get', got)
    expect(Article.parse(got.json)).toMatchObject({ id, text: report(3) })
  })

  it('only reads with keep=false', async () => {
    const got = await server.ask('/articles?keep=false&id=unkept', post(report(9)))
    expect(got.json).toMatchObject({ kept: false, warnings: [], articles: [{ id: 'unkept' }] })
    expect((await server.ask('/articles/unkept')).status).toBe(404)
  })

  it.each([
    [
      'text/html; charset=iso-8859-1',
      Buffer.from('<title>Ünder</title><p>“Wé go,” said Bo Ek.</p>', 'latin1'),
      'Ünder',
    ],
    ['application/json', JSON.stringify({ id: 'n1', text: 'Head\n\n“Yes,” said Bo Ek.\n' }), 'Head'],
    ['text/markdown', '# Marked\n\n“Yes,” said Bo Ek.\n', 'Marked'],
    [
      'application/rss+xml',
      '<rss version="2.0"><channel><item><title>Fed</title><description>Rain.</description></item></channel></rss>',
      'Fed',
    ],
    ['application/octet-stream', '<!doctype html><title>Told</title><p>“Yes,” said Bo Ek.</p>', 'Told'],
  ])('reads %s', async (type, body, headline) => {
    const got = await server.ask('/articles?keep=false', post(body, type))
    expectDescribed('/articles', 'post', got)
    expect(got.json.articles[0].headline).toBe(headline)
  })

  it('takes a record of news parse as it is, and an article comes back as what was put', async () => {
    const { json } = await server.ask('/articles?keep=false&id=record', post(report(4)))
    const [record] = json.articles
    record.quotes[0].confidence = 0.123
    await server.ask('/articles', post(JSON.stringify(record), 'application/json'))
    expect((await server.ask('/articles/record')).json).toEqual(record)
  })

  it('the format is said by `from` where the media type does not', async () => {
    const ninjs = JSON.stringify({
      uri: 'urn:n:1',
      type: 'text',
      headline: 'Nin',
      body_text: '“Yes,” said Bo Ek.',
    })
    const got = await server.ask('/articles?keep=false&from=ninjs', post(ninjs, 'application/json'))
    expect(got.json.articles[0]).toMatchObject({ id: 'urn:n:1', headline: 'Nin' })
  })

  it('`from` goes before the media type, such as the one that curl sends by itself', async () => {
    const form = 'application/x-www-form-urlencoded'
    const got = await server.ask('/articles?keep=false&from=text', post(report(5), form))
    expect([got.status, got.json?.articles[0].text]).toEqual([200, report(5)])
  })

  it('searches, page by page', async () => {
    const first = await server.ask('/quotes?text=bridge&speaker=S%C3%B6rensen&kind=direct&limit=1')
    expectDescribed('/quotes', 'get', first)
    expect(first.json.quotes).toHaveLength(1)
    const second = await server.ask(
      `/quotes?text=bridge&speaker=S%C3%B6rensen&kind=direct&limit=1&cursor=${encodeURIComponent(first.json.next)}`,
    )
    expect(second.json.quotes).toHaveLength(1)
    expect(second.json.quotes[0].article).not.toBe(first.json.quotes[0].article)
    expect((await server.ask('/quotes?text=nowhere')).json).toEqual({ quotes: [] })
    expect((await server.ask('/quotes?outlet=courier.example&kind=direct')).json.quotes).toHaveLength(2)
  })

  it('counts speakers and lists people', async () => {
    const speakers = await server.ask('/speakers?by=outlet&outlet=courier.example')
    expectDescribed('/speakers', 'get', speakers)
    expect(speakers.json.speakers[0]).toMatchObject({
      name: 'Ylva Sörensen',
      articles: 2,
      outlet: 'courier.example',
    })
    const people = await server.ask('/people?name=ylva&kind=person')
    expectDescribed('/people', 'get', people)
    expect(people.json.people).toMatchObject([{ name: 'Ylva Sörensen' }])
  })

  it('follows a quote', async () => {
    const copy = report(1).replace('Bridge 1 to open', 'In May, bridge opens')
    await server.ask('/articles?id=copy', post(copy))
    const { json } = await server.ask('/quotes?text=%22bridge%20number%201%20in%22&limit=1')
    const [{ article, quote }] = json.quotes
    const got = await server.ask(`/trace/${encodeURIComponent(`${article}#${quote}`)}`)
    expectDescribed('/trace/{quote}', 'get', got)
    const articles = got.json.places.map((place: { article: string }) => place.article)
    expect(articles).toEqual(expect.arrayContaining(['bridge-1', 'copy']))
    expect(got.json.attributions[0]).toMatchObject({ speaker: { name: 'Ylva Sörensen' }, standing: 'agreed' })
  })

  it('describes itself, and answers HEAD with the same headers and no body', async () => {
    const got = await server.ask('/openapi.json')
    expect(got.json.openapi).toBe('3.1.1')
    const head = await server.ask('/openapi.json', { method: 'HEAD' })
    expect([head.status, head.text, head.headers['content-length']]).toEqual([
      200,
      '',
      got.headers['content-length'],
    ])
  })

  it('sends what keeps browsers from doing more than they should, and opens to no other origin', async () => {
    const { headers } = await server.ask('/quotes', { headers: { origin: 'https://elsewhere.example' } })
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('answers 200 requests at once', { timeout: 120_000 }, async () => {
    const agent = keeping()
    agent.maxSockets = 200
    const paths = ['/quotes?text=bridge', '/speakers', '/people', '/articles/bridge-1', '/health', '/']
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, nth) =>
        nth % 5 === 0
          ? server.ask(`/articles?id=at-once-${nth}`, { ...post(report(nth)), agent })
          : server.ask(paths[nth % paths.length]!, { agent }),
      ),
    )
    agent.destroy()
    expect(all.map(({ status }) => status)).toEqual(all.map(() => 200))
    for (let nth = 0; nth < 200; nth += 5)
      expect((await server.ask(`/articles/at-once-${nth}`)).json.text).toBe(report(nth))
    expect(server.stderr()).toBe('')
  })
})
