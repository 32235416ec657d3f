import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { html } from '../../src/server/pages/markup'
import { post, report, type Served, served } from '../support/server'

const hostile = "“Take <script>hit=1</script> & 'this',” said Bo Ek."

describe('pages over the database', () => {
  let server: Served
  beforeAll(async () => {
    server = await served()
    await server.ask('/articles?id=a%26b%22', post(`Hostile </script><b>\n\n${hostile}\n`))
    for (const nth of [1, 2]) await server.ask(`/articles?id=bridge-${nth}`, post(report(nth)))
  })

  /** What a page gives the viewer. */
  const recordsIn = (page: string) =>
    JSON.parse(/<script type="application\/json" id="records">(.*?)<\/script>/s.exec(page)![1]!)

  it('a search that needs no script; what was asked stays in the form', async () => {
    const { status, headers, text } = await server.ask('/?text=bridge+%22number+1%22&kind=direct&speaker=')
    expect(status).toBe(200)
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'self'; .*form-action 'self'/,
    )
    expect(text).toContain('value="bridge &#34;number 1&#34;"')
    expect(text).toContain('<option value="direct" selected>')
    expect(text.match(/<li>/g)).toHaveLength(1)
    expect(text).toContain('href="./read?article=bridge-1&#38;quote=q1"')
    expect(text).not.toContain('<script')
  })

  it('words that look like markup are words', async () => {
    const { text } = await server.ask('/?text=take&outlet=%22%3E%3Cimg%3E')
    expect(text).toContain('No such quote.')
    expect(text).toContain('value="&#34;&#62;&#60;img&#62;"')
    const found = (await server.ask('/?text=take')).text
    expect(found).toContain('&#60;script&#62;hit=1&#60;/script&#62;')
    expect(found).toContain('./read?article=a%26b%22&#38;quote=')
    expect(found).not.toContain('<script')
  })

  it('says what is wrong with a date, beside the form', async () => {
    for (const since of ['tomorrow', '2017-02-31']) {
      const { status, text } = await server.ask(`/?since=${since}`)
      expect(status).toBe(400)
      expect(text).toMatch(/<p class="trouble">.*2017-11-16/)
      expect(text).toContain(`value="${since}"`)
    }
  })

  it('has further pages', async () => {
    const { text } = await server.ask('/?limit=1')
    const [, next] = /href="(\.\/\?[^"]*cursor[^"]*)">More/.exec(text)!
    const further = await server.ask(`/${next!.slice(2).replaceAll('&#38;', '&')}`)
    expect([further.status, further.text.match(/<li>/g)?.length]).toEqual([200, 1])
    expect(further.text).not.toBe(text)
  })

  it('opens an article in the viewer at its quote', async () => {
    const { status, text } = await server.ask('/read?article=bridge-1&quote=q1')
    expect(status).toBe(200)
    expect(recordsIn(text)).toMatchObject({
      quote: 'q1',
      loaded: [{ article: { id: 'bridge-1', text: report(1) } }],
    })
    expect(recordsIn((await server.ask('/read?article=a%26b%22&quote=none')).text)).not.toHaveProperty(
      'quote',
    )
    expect((await server.ask('/read?article=none')).status).toBe(404)
  })

  it('opens all articles of a search together', async () => {
    const { loaded } = recordsIn((await server.ask('/read?text=bridge')).text)
    expect(loaded.map(({ article }: { article: { id: string } }) => article.id).sort()).toEqual([
      'bridge-1',
      'bridge-2',
    ])
  })

  it('brings the viewer as it was built', async () => {
    expect((await server.ask('/viewer')).text).not.toContain('id="records"')
    for (const file of ['viewer.js', 'viewer.css', 'icon.svg'])
      expect((await server.ask(`/${file}`)).text).toBe(
        readFileSync(new URL(`../../dist/viewer/${file}`, import.meta.url), 'utf8'),
      )
    expect((await server.ask('/search.css')).headers['content-type']).toBe('text/css; charset=utf-8')
  })
})

it('markup keeps text and markup apart', () => {
  expect(html`<b>${'<i>'}${html`<i>${'&'}</i>`}${undefined}${[1, html`<br>`]}</b>`.text).toBe(
    '<b>&#60;i&#62;<i>&#38;</i>1<br></b>',
  )
})
