import { beforeAll, describe, expect, it } from 'vitest'
import { expectDescribed } from '../support/described'
import { type Got, longReport, post, report, type Served, served } from '../support/server'

let server: Served
beforeAll(async () => {
  server = await served({ args: ['--max-body', '1'] })
})

function expectProblem(got: Got, status: number, code: string): void {
  expect([got.status, got.json?.status, got.json?.code]).toEqual([status, status, code])
  expect(got.headers['content-type']).toBe('application/problem+json')
  expect(got.text).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.js\b/)
}

describe('what is asked wrongly is told as a problem', () => {
  it.each([
    ['/quotes?limit=0', 'limit'],
    ['/quotes?limit=1001', 'limit'],
    ['/quotes?limit=many', 'limit'],
    ['/quotes?kind=loud', 'kind'],
    ['/quotes?since=yesterday', 'since'],
    ['/quotes?nonsense=1', 'nonsense'],
    ['/quotes?text=a&text=b', 'text'],
    [`/quotes?text=${'a'.repeat(1001)}`, 'text'],
    ['/speakers?by=year', 'by'],
    ['/people?kind=ghost', 'kind'],
  ])('%s', async (path, parameter) => {
    const got = await server.ask(path)
    expectProblem(got, 400, 'bad-parameter')
    expectDescribed(path.split('?', 1)[0]!, 'get', got)
    expect(got.json.errors).toMatchObject([{ parameter }])
  })

  it('what only the database can judge', async () => {
    expectProblem(await server.ask('/quotes?since=2017-02-31'), 400, 'bad-parameter')
    expectProblem(await server.ask('/quotes?cursor=none'), 400, 'bad-parameter')
  })

  it('parameters of what is sent', async () => {
    for (const query of ['url=ftp://a.example', 'keep=perhaps', 'from=pdf', 'id='])
      expectProblem(await server.ask(`/articles?${query}`, post(report(1))), 400, 'bad-parameter')
  })

  it('records that are not there', async () => {
    expectProblem(await server.ask('/articles/none'), 404, 'no-record')
    expectProblem(await server.ask('/trace/nobody%20ever%20spoke%20these%20words'), 404, 'no-record')
  })

  it.each([
    '/nothing',
    '/articles/a/b',
    '/articles/',
    '//elsewhere.example/quotes',
    '/../package.json',
    '/%2e%2e/package.json',
    '/index.html',
  ])('no such address: %s', async (path) => expectProblem(await server.ask(path), 404, 'no-route'))

  it('addresses that are none', async () => {
    expectProblem(await server.ask('/articles/%ff'), 400, 'bad-request')
    expectProblem(await server.ask('http://elsewhere.example/quotes'), 400, 'bad-request')
  })

  it('the wrong method, with those that are right', async () => {
    const wrong = await server.ask('/quotes', { method: 'DELETE' })
    expectProblem(wrong, 405, 'wrong-method')
    expect(wrong.headers.allow).toBe('GET, HEAD, OPTIONS')
    expect((await server.ask('/articles')).headers.allow).toBe('POST, OPTIONS')
    expect((await server.ask('/', { method: 'PUT' })).status).toBe(405)
    const options = await server.ask('/quotes', { method: 'OPTIONS' })
    expect([options.status, options.headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
  })

  it('media types and encodings that can’t be read', async () => {
    const form = await server.ask('/articles', post('a=b', 'application/x-www-form-urlencoded'))
    expectProblem(form, 415, 'wrong-type')
    expect(form.headers.accept).toContain('text/html')
    const packed = post(report(1))
    const got = await server.ask('/articles', {
      ...packed,
      headers: { ...packed.headers, 'content-encoding': 'gzip' },
    })
    expectProblem(got, 415, 'wrong-type')
  })

  it('bodies that hold no article', async () => {
    const picture = await server.ask('/articles', post(Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'text/plain'))
    expectProblem(picture, 422, 'unreadable')
    expect(picture.json.detail).toBe('The body is a picture.')
    expectProblem(await server.ask('/articles?from=ninjs', post('{}', 'application/json')), 422, 'unreadable')
    const record = { id: 'r', text: '', blocks: [], quotes: [{}], actors: [] }
    expectProblem(
      await server.ask('/articles', post(JSON.stringify(record), 'application/json')),
      422,
      'unreadable',
    )
  })

  it.each([
    ['{"id":"x","text":"hi"', 'application/json', 'The body is not JSON.'],
    ['[1,2', 'application/json', 'The body is not JSON.'],
    ['plain words', 'application/json', 'The body is not JSON.'],
    ['{"uri":"urn:x"', 'application/octet-stream', 'The input is not valid JSON.'],
    ['', 'text/plain', 'The body holds no text.'],
    [' \n', 'application/octet-stream', 'The body holds no text.'],
  ])('what is no whole upload is not kept: %s as %s', async (body, type, detail) => {
    const got = await server.ask('/articles?id=broken', post(body, type))
    expectProblem(got, 422, 'unreadable')
    expect(got.json.detail).toBe(detail)
  })

  it('what its reader refuses is told in whole sentences', async () => {
    const got = await server.ask('/articles?from=ninjs', post('{"headline":"x"}', 'application/json'))
    expect(got.json.detail).toMatch(/^Not valid ninjs: .*\.$/)
  })

  it('a body over the limit, whether it says so or not, and the connection goes on or ends cleanly', async () => {
    const large = longReport(1.5 * 2 ** 20)
    expectProblem(await server.ask('/articles', post(large)), 413, 'too-large')
    const chunked = {
      ...post(large),
      headers: { 'content-type': 'text/plain', 'transfer-encoding': 'chunked' },
    }
    expectProblem(await server.ask('/articles', chunked), 413, 'too-large')
    expect((await server.ask('/health')).json.requests).toBe(1)
  })

  it('who asks before sending is refused before sending', async () => {
    const { host } = server.url
    const head = `POST /articles HTTP/1.1\r\nHost: ${host}\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\n`
    const refused = await server.raw(`${head}Content-Length: 99999999\r\n\r\n`)
    expect(refused).toMatch(/^HTTP\/1\.1 413 .*"too-large"/s)
    const body = report(1)
    const taken = await server.raw(
      `${head}Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    expect(taken).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/)
  })

  it('what is not HTTP, and headers without end', async () => {
    expect(await server.raw('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"bad-request"/s)
    const long = `GET /health HTTP/1.1\r\nHost: ${server.url.host}\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`
    expect(await server.raw(long)).toMatch(/^HTTP\/1\.1 431 .*"large-headers"/s)
  })

  it('none of it is trouble of the server', () => {
    expect(server.stderr()).toBe('')
  })
})
