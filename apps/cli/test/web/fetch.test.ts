import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../src/main'
import { fetchDocument } from '../../src/web/fetch'
import { isPublic } from '../../src/web/public'
import { bridge } from '../support/news'
import { shellWith } from '../support/shell'

/** The addresses of the tests' own server, and nothing else: the seam is this argument, no setting of the command. */
const ours = (address: string): boolean => address === '127.0.0.1'

const answers: Record<string, RequestListener> = {
  '/text': (_, response) => response.setHeader('content-type', 'text/plain').end(bridge),
  '/latin1': (_, response) =>
    response.setHeader('content-type', 'text/plain; charset=iso-8859-1').end(Buffer.from('café', 'latin1')),
  '/packed': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(bridge)),
  '/bomb': (_, response) =>
    response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(17 * 2 ** 20))),
  '/bomb-br': (_, response) =>
    response.setHeader('content-encoding', 'br').end(brotliCompressSync(Buffer.alloc(17 * 2 ** 20))),
  '/bomb-deflate': (_, response) =>
    response.setHeader('content-encoding', 'deflate').end(deflateSync(Buffer.alloc(17 * 2 ** 20))),
  '/page': (_, response) => response.setHeader('content-type', 'text/html').end('<p>'),
  '/missing': (_, response) => response.writeHead(404).end(),
  '/moved': (_, response) => response.writeHead(302, { location: '/text' }).end(),
  '/circle': (_, response) => response.writeHead(302, { location: '/circle' }).end(),
  '/inside': (_, response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
  '/name': (_, response) => response.writeHead(302, { location: `http://localhost:${port}/text` }).end(),
  '/file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/mail': (_, response) => response.writeHead(302, { location: `http://127.0.0.1:25/` }).end(),
  '/headers': (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(1 << 17) }).end(bridge),
  '/slow': (_, response) => response.write('And then'),
  '/endless': (_, response) => {
    const more = () => {
      while (response.write(Buffer.alloc(1 << 16, 'words '))) {}
    }
    response.on('drain', more)
    more()
  },
}

let server: Server
let port: number
const asked: string[] = []

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url!)
    const answer = answers[request.url!] ?? answers['/missing']!
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const fetched = (url: string, reach = ours) => fetchDocument(url, reach, new AbortController().signal)
const at = (path: string) => `http://127.0.0.1:${port}${path}`

describe('a page of the web', () => {
  it('comes with its address, its format, and its charset', async () => {
    expect(await fetched(at('/text'))).toMatchObject({ name: at('/text'), url: at('/text'), format: 'text' })
    expect(await fetched(at('/latin1'))).toMatchObject({ charset: 'text/plain; charset=iso-8859-1' })
    expect(Buffer.from((await fetched(at('/packed'))).input as Buffer).toString()).toBe(bridge)
    expect(await fetched(at('/page'))).toMatchObject({ format: 'html' })
  })

  it('is asked without a password, and none gets into its address', async () => {
    const page = await fetched(`http://ann:secret@127.0.0.1:${port}/text`)
    expect(page.url).toBe(at('/text'))
  })

  it('may lead on, and has the address where it ends', async () => {
    expect(await fetched(at('/moved'))).toMatchObject({ name: at('/moved'), url: at('/text') })
  })

  it.each([
    ['/missing', 'the server answers 404'],
    ['/circle', 'leads on more than 5 times'],
    ['/endless', 'larger than 16 MB'],
    ['/bomb', 'can’t be unpacked, or is too large'],
    ['/bomb-br', 'can’t be unpacked, or is too large'],
    ['/bomb-deflate', 'can’t be unpacked, or is too large'],
    ['/mail', '25 is no port of the web'],
    ['/headers', 'Header overflow'],
    ['/file', 'file: is not the web'],
  ])('%s: %s', async (path, message) => {
    await expect(fetched(at(path))).rejects.toThrow(message)
  })

  it('is led on no more often than that', async () => {
    asked.length = 0
    await expect(fetched(at('/circle'))).rejects.toThrow('leads on')
    expect(asked).toHaveLength(6)
  })

  it.each([['no address'], ['file:///etc/passwd'], ['ftp://a.example/'], ['javascript:1'], ['']])(
    '%j is none',
    async (url) => {
      await expect(fetched(url)).rejects.toThrow(/is no web address|is not the web/)
    },
  )

  it('has a time within which it must be there', async () => {
    const { signal } = new AbortController()
    await expect(fetchDocument(at('/slow'), ours, signal, 0.3)).rejects.toThrow(
      'takes longer than 0.3 seconds',
    )
  })

  it('ends when the user ends it', async () => {
    const stop = new AbortController()
    const page = fetchDocument(at('/endless'), ours, stop.signal)
    stop.abort()
    await expect(page).rejects.toThrow()
  })
})

it.each(['22', '25', '6667', '0', '00025'])('port %s is asked by nobody who reads the web', async (port) => {
  await expect(fetched(`http://127.0.0.1:${port}/`)).rejects.toThrow(`${Number(port)} is no port of the web`)
})

describe('what is not on the open internet is not asked', () => {
  // Every way to write an address of this host, a network of ours, or where a cloud keeps its secrets.
  it.each([
    ...[
      '127.0.0.1',
      '0.0.0.0',
      '127.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.1',
      '0',
      '[::1]',
      '[::]',
    ],
    ...['[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[64:ff9b::7f00:1]', '[fe80::1]', '[fd00:ec2::254]'],
    ...['10.0.0.1', '192.168.0.1', '172.16.0.1', '100.64.0.1', '169.254.169.254', '224.0.0.1', '0xa9fea9fe'],
    ...['127。0。0。1', '①②⑦.0.0.1', 'localhost', 'localhost.'],
  ])('http://%s/', async (host) => {
    asked.length = 0
    await expect(fetched(`http://${host}:${port}/text`, isPublic)).rejects.toThrow(
      /is not on the open internet|there is no such host|can’t be looked up/,
    )
    expect(asked).toEqual([])
  })

  it('also where a server that may be asked sends us there, by address or by name', async () => {
    await expect(fetched(at('/inside'))).rejects.toThrow('169.254.169.254 is not on the open internet')
    const first = (address: string) => ours(address) && asked.length === 0
    asked.length = 0
    await expect(fetched(at('/name'), first)).rejects.toThrow('is not on the open internet')
    expect(asked).toEqual(['/name'])
  })

  it('also where a name leads there: the address that is asked is the one that was looked at', async () => {
    const looked: string[] = []
    await expect(
      fetched(`http://localhost:${port}/text`, (address) => looked.push(address) < 0),
    ).rejects.toThrow('is not on the open internet')
    expect(looked.length).toBeGreaterThan(0)
  })
})

describe('news --fetch', () => {
  const run = async (reach: (address: string) => boolean, ...args: string[]) => {
    const { shell, written } = shellWith({})
    const code = await main(args, Object.assign(shell, { reach }))
    return { code, ...written }
  }

  it('reads the page, after the files', async () => {
    const { code, out } = await run(ours, 'quotes', '--fetch', at('/text'))
    expect([code, JSON.parse(out).file]).toEqual([0, at('/text')])
  })

  it('goes on after a page that can’t be had', async () => {
    const { code, err } = await run(ours, 'quotes', '--fetch', at('/missing'), '--fetch', at('/text'))
    expect([code, err]).toEqual([1, `news: ${at('/missing')}: the server answers 404\n`])
  })

  it('asks nothing within', async () => {
    const { code, err } = await run(isPublic, 'parse', '--fetch', at('/text'))
    expect([code, err]).toEqual([3, `news: ${at('/text')}: 127.0.0.1 is not on the open internet\n`])
  })
})
