import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../server.mjs'

const script = fileURLToPath(new URL('../serve.mjs', import.meta.url))
const root = fileURLToPath(new URL('../dist', import.meta.url))
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  server = await serve({ root, port: 0 })
})
afterAll(() => server.close())

/** Sends the path as it is; `fetch` would tidy it up first. */
async function get(path: string, method = 'GET', headers = {}, url = server.url) {
  const asked = request(url, { path, method, headers })
  asked.end()
  const [response] = await once(asked, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks).toString() }
}

describe('serve', () => {
  test('serves the page with its policy, to this machine only', async () => {
    const { status, headers, body } = await get('/')
    expect(status).toBe(200)
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['x-content-type-options']).toBe('nosniff')
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).toContain("frame-ancestors 'none'")
    // WebAssembly may be compiled; no string may become code, and no style or script may stand in the page
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|\*/)
    expect(body).toContain('<title>Who said what</title>')
  })

  test.each([
    '/../package.json',
    '/../../../../../../etc/passwd',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%5cpackage.json',
    '/a/../../package.json',
    '//etc/passwd',
    '/%00',
    '/%',
    '/.git/config',
    '/viewer.js/',
    '/model',
    '/model/',
    '/model/config.json',
    '/model/../index.html',
    '/model/weights.bin/',
    '/model/weights.bin/x',
    '/nothing.html',
    '/nothing',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body).toBe('There is no such page.\n')
  })

  test('has nothing that is hidden, though it lies there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'news-serve-'))
    for (const name of ['seen.svg', '.hidden.svg']) await writeFile(join(folder, name), name)
    const other = await serve({ root: folder, port: 0 })
    const answers = [
      await get('/seen.svg', 'GET', {}, other.url),
      await get('/.hidden.svg', 'GET', {}, other.url),
    ]
    await other.close()
    await rm(folder, { recursive: true })
    expect(answers.map(({ status }) => status)).toEqual([200, 404])
  })

  test('answers HEAD without a body and refuses what changes things', async () => {
    const head = await get('/', 'HEAD')
    expect([head.status, head.body]).toEqual([200, ''])
    expect((await get('/', 'POST')).status).toBe(405)
  })

  test('answers only to the names of this machine', async () => {
    const { port } = new URL(server.url)
    expect((await get('/', 'GET', { host: `localhost:${port}` })).status).toBe(200)
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1:1'])
      expect((await get('/', 'GET', { host })).status).toBe(403)
  })

  test('serves the accurate tagger’s files as what they are, once', async () => {
    const files = { 'weights.bin': 'application/octet-stream', 'head.json': 'application/json' }
    for (const [name, type] of Object.entries({ ...files, 'vocab.txt': 'text/plain; charset=utf-8' })) {
      const { status, headers } = await get(`/model/${name}`, 'HEAD')
      const { size } = await stat(join(root, 'model', name))
      expect([status, headers['content-type'], headers['content-length']]).toEqual([200, type, `${size}`])
      const again = await get(`/model/${name}`, 'GET', { 'if-none-match': headers.etag })
      expect([again.status, again.body]).toEqual([304, ''])
      expect(headers['cache-control']).toBe('no-cache')
    }
  })

  test('lets the parser load them from here, and nothing else load anything', async () => {
    const policies = await Promise.all(
      ['/', '/viewer.js', '/parser.js'].map(
        async (path) => (await get(path)).headers['content-security-policy'],
      ),
    )
    expect(policies.map((policy) => /connect-src [^;]*/.exec(String(policy))?.[0])).toEqual([
      undefined,
      undefined,
      "connect-src 'self'",
    ])
  })

  test('states in the page how much there is to load, where it is', async () => {
    const stated = async (model?: string) => {
      const other = await serve({ root, port: 0, model })
      const { body } = await get('/', 'GET', {}, other.url)
      await other.close()
      return [...body.matchAll(/<meta name="news-accurate" content="(\d+)"/g)].map(([, bytes]) =>
        Number(bytes),
      )
    }
    const sizes = await Promise.all(
      ['weights.bin', 'head.json', 'vocab.txt'].map(
        async (name) => (await stat(join(root, 'model', name))).size,
      ),
    )
    const all = sizes.reduce((sum, size) => sum + size)
    expect(await stated()).toEqual([all])
    expect(await stated(tmpdir())).toEqual([])
    const built = await readFile(join(root, 'index.html'), 'utf8')
    expect(built).toContain(`<meta name="news-accurate" content="${all}" />`)
  })

  test('no other page may take anything in', async () => {
    const { headers } = await get('/')
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('turns away who comes with too many connections, and those before are served on', async () => {
    const other = await serve({ root, port: 0 })
    const held = Array.from({ length: 100 }, () => connectTo(other.url))
    await Promise.all(held.map((socket) => once(socket, 'connect')))
    const late = connectTo(other.url)
    late.write('GET / HTTP/1.1\r\n')
    await new Promise((resolve) => late.on('close', resolve))
    held[0]!.write(`HEAD / HTTP/1.1\r\nHost: ${new URL(other.url).host}\r\n\r\n`)
    const [answer] = await once(held[0]!, 'data')
    await other.close()
    expect(String(answer)).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('listens at no other address of this machine', async () => {
    const all = Object.values(networkInterfaces()).flatMap((each) => each ?? [])
    const others = all.map(({ address }) => address).filter((each) => !/^127\.0\.0\.1$|^fe80:/.test(each))
    // On Linux all of 127.0.0.0/8 is this machine, which may have no other address.
    if (process.platform === 'linux') others.push('127.0.0.2')
    for (const address of others) {
      const socket = connect(Number(new URL(server.url).port), address)
      const isMet = await new Promise((resolve) => {
        socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      })
      socket.destroy()
      expect(isMet, address).toBe(false)
    }
  })

  test('refuses headers without end', async () => {
    expect((await get('/', 'GET', { 'x-long': 'x'.repeat(9000) })).status).toBe(431)
    expect((await get(`/?${'x'.repeat(9000)}`)).status).toBe(431)
  })

  test('waits for nobody who does not come to the end of a request', { timeout: 20_000 }, async () => {
    const other = await serve({ root, port: 0, patience: 200 })
    const slow = connectTo(other.url)
    slow.write('GET / HTTP/1.1\r\nHost: ')
    const [answer] = await once(slow, 'data')
    await other.close()
    expect(String(answer)).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('puts records into its page as data, whatever stands in them', async () => {
    const words = '</script><!-- $& <script>hit=1</script>'
    const records = { name: words, loaded: [{ name: words, article: { text: words }, warnings: [] }] }
    const other = await serve({ root, port: 0, records })
    const { body } = await get('/', 'GET', {}, other.url)
    await other.close()
    const [, json] = /<script type="application\/json" id="records">(.*?)<\/script>/s.exec(body)!
    expect(JSON.parse(json!)).toEqual(records)
    expect(body.replace(json!, '')).not.toContain('hit=1')
    expect((await get('/')).body).not.toContain('id="records"')
  })

  test('takes another port where the usual one is taken', async () => {
    const both = [await serve({ root }), await serve({ root })]
    const ports = new Set(both.map(({ url }) => url))
    for (const { close } of both) await close()
    expect(ports.size).toBe(2)
  })

  test('says where it is, on the port asked for', async () => {
    const { stdout, done } = run('--port', '0')
    const [line] = await once(stdout, 'data')
    expect(String(line)).toMatch(/^The viewer is at http:\/\/127\.0\.0\.1:\d+\//)
    done.kill()
  })

  test.each([[['--port', 'x']], [['--port', '70000']], [['--port']], [['--wat']]])(
    'explains itself on %j',
    async (args) => {
      const { stderr, done } = run(...args)
      const [message] = await once(stderr, 'data')
      const [code] = await once(done, 'exit')
      expect(String(message)).toMatch(/^usage: /)
      expect(code).toBe(2)
    },
  )

  test('does not change a port that was asked for and is taken', async () => {
    const { stderr, done } = run('--port', new URL(server.url).port)
    const [message] = await once(stderr, 'data')
    const [code] = await once(done, 'exit')
    expect(String(message)).toMatch(/EADDRINUSE/)
    expect(code).toBe(1)
  })
})

function connectTo(url: string) {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  // Who is turned away may see it as an error, which is for the test to judge.
  return socket.on('error', () => {})
}

function run(...args: string[]) {
  const done = spawn(process.execPath, [script, ...args])
  return { stdout: done.stdout, stderr: done.stderr, done }
}
