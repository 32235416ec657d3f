import { beforeAll, describe, expect, it } from 'vitest'
import { post, report, type Served, served } from '../support/server'

const origin = 'https://desk.example'
const stranger = 'https://elsewhere.example'

describe('who may ask', () => {
  let server: Served
  beforeAll(async () => {
    server = await served({ args: ['--cors', origin, '--name', 'News.Example'] })
  })
  const asked = (host: string) => server.ask('/health', { headers: { host } })

  it('only under names of this machine: others may be a page of the web that had its name lead here', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]:80', 'news.example:443', 'NEWS.example.'])
      expect((await asked(host)).status, host).toBe(200)
    for (const host of [
      'elsewhere.example',
      'localhost.elsewhere.example',
      '127.0.0.1.elsewhere.example',
      'a@localhost',
      'localhost/',
    ]) {
      const got = await asked(host)
      expect([got.status, got.json?.code], host).toEqual([403, 'wrong-host'])
    }
    expect(await server.raw('GET /health HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 403 .*"wrong-host"/s)
  })

  it('pages from elsewhere write nothing, though browsers send what they send without asking', async () => {
    const sent = post(report(1))
    const from = (headers: Record<string, string>) =>
      server.ask('/articles?id=theirs', { ...sent, headers: { ...sent.headers, ...headers } })
    for (const headers of [{ origin: stranger }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
      const got = await from(headers)
      expect([got.status, got.json.code]).toEqual([403, 'wrong-origin'])
    }
    expect((await server.ask('/articles/theirs')).status).toBe(404)
    expect((await from({ origin: server.url.origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await from({ origin, 'sec-fetch-site': 'cross-site' })).status).toBe(200)
  })

  it('an origin that is named may read, and no other', async () => {
    const theirs = await server.ask('/quotes', { headers: { origin } })
    expect(theirs.headers).toMatchObject({ 'access-control-allow-origin': origin, vary: 'Origin' })
    // A problem can be read as well.
    expect((await server.ask('/none', { headers: { origin } })).headers['access-control-allow-origin']).toBe(
      origin,
    )
    const other = await server.ask('/quotes', { headers: { origin: stranger } })
    expect(other.headers).not.toHaveProperty('access-control-allow-origin')
    const preflight = await server.ask('/articles', {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': origin,
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': 'Content-Type',
    })
  })
})
