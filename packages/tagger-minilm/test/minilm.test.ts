import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { parse, tagger } from '@news/model'
import { feed } from '@news/model/feed'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { minilm } from '../src/index'
import { readWeights } from '../src/weights'

const sample = readFileSync(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')
const attribution = await minilm()

describe('the larger tagger', () => {
  it('finds who said what, and each span is its words', async () => {
    const { articles } = await parse(sample, { attribution })
    const { text, quotes, actors } = articles[0]!
    const counted = quotes.find((quote) => quote.text.includes('We have counted'))!
    expect(counted.kind).toBe('direct')
    expect(actors.find(({ id }) => id === counted.speaker)?.name).toBe('Mikkel Thorsen')
    expect(quotes.length).toBeGreaterThan(14)
    for (const { content, text: words } of quotes)
      expect(content.map(({ start, end }) => text.slice(start, end)).join(' … ')).toContain(
        words.slice(0, 20),
      )
  })

  it('states for each quote how often such ones are right', async () => {
    const { quotes } = (await parse(sample, { attribution })).articles[0]!
    expect(new Set(quotes.map(({ confidence }) => confidence)).size).toBeGreaterThan(3)
  })

  it('gives the same of an article alone and among others', async () => {
    const item = (words: string) =>
      `<item><title>${words}</title><description>Ada Lund said ${words} would close. "It is too old," she added.</description></item>`
    const feedOf = (...all: string[]) =>
      `<rss version="2.0"><channel><title>Sula</title>${all.map(item).join('')}</channel></rss>`
    const quotesOf = async (text: string) =>
      (await parse(text, { reader: feed, attribution })).articles.map(({ quotes }) => quotes)
    const together = await quotesOf(feedOf('the bridge', 'the very long road to Hirtshals', 'it'))
    const alone = await quotesOf(feedOf('the very long road to Hirtshals'))
    expect(together).toHaveLength(3)
    expect(together[1]).toEqual(alone[0])
    expect(alone[0]!.length).toBeGreaterThan(0)
  })

  it('never throws on odd texts', async () => {
    for (const text of [
      '',
      ' ',
      '"',
      '“'.repeat(600),
      'a.'.repeat(900),
      '\u0000\ud800\ufffd',
      '北京'.repeat(300),
    ])
      await expect(parse(text, { attribution })).resolves.toHaveProperty('articles')
  })

  it('stops where it is told to, and finds what is asked for later', async () => {
    const stopped = parse(sample, { attribution })
    attribution.stop()
    const later = parse(sample, { attribution })
    await expect(stopped).rejects.toThrow('stopped')
    expect((await later).articles[0]!.quotes.length).toBeGreaterThan(14)
  })

  it('is not the compact one', async () => {
    const ours = (await parse(sample, { attribution })).articles[0]!.quotes
    expect(ours).not.toEqual(parse(sample, { attribution: tagger }).articles[0]!.quotes)
  })
})

describe('its files', () => {
  it('come from where they are served, and how far they are is told', async () => {
    const folder = fileURLToPath(new URL('../model', import.meta.url))
    const server = createServer(({ url }, response) => response.end(readFileSync(folder + url)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const told: [number, number][] = []
    const { port } = server.address() as AddressInfo
    const served = await minilm({
      model: `http://127.0.0.1:${port}`,
      onProgress: (...progress) => told.push(progress),
    })
    expect(await parse(sample, { attribution: served })).toEqual(await parse(sample, { attribution }))
    const total = readFileSync(`${folder}/weights.bin`).length
    expect(told.length).toBeGreaterThan(2)
    expect(told.at(-1)).toEqual([total, total])
    expect(told.every(([loaded, all], i) => all === total && loaded > (told[i - 1]?.[0] ?? 0))).toBe(true)
  })

  it('are named where they can’t be read', async () => {
    await expect(minilm({ model: new URL('./nowhere/', import.meta.url) })).rejects.toThrow('nowhere')
  })

  it('are refused where the bytes are not those that are described', () => {
    const head = { format: 2 as const, bytes: 8, layers: 1, moves: [], distance: [] }
    const table = (rows: number, columns: number) => [{ name: 'words', rows, columns, type: 'int8' as const }]
    const data = new Uint8Array(8)
    expect(readWeights({ ...head, tensors: table(1, 4) }, data).table('words').columns).toBe(4)
    for (const [rows, columns] of [
      [1, 5],
      [1, 3],
      [2, 4],
      [1, 1e9],
    ] as const)
      expect(() => readWeights({ ...head, tensors: table(rows, columns) }, data)).toThrow(
        'head.json describes',
      )
    expect(() => readWeights({ ...head, bytes: 9, tensors: table(1, 4) }, data)).toThrow(
      'not those of head.json',
    )
  })

  it('are given back when it is closed', async () => {
    const other = await minilm()
    await other.close()
    await expect(parse(sample, { attribution: other })).rejects.toThrow('closed')
  })
})

describe('in a worker', () => {
  it('finds the same', async () => {
    const worker = await pretendWorker()
    const elsewhere = await minilm({ worker })
    expect(await parse(sample, { attribution: elsewhere })).toEqual(await parse(sample, { attribution }))
  })

  it('says what went wrong there', async () => {
    const worker = await pretendWorker()
    const postMessage = worker.postMessage as (message: unknown) => void
    worker.postMessage = (message: { data?: Uint8Array }) =>
      postMessage(message.data ? { ...message, data: message.data.subarray(1) } : message)
    await expect(minilm({ worker })).rejects.toThrow('not those of head.json')
  })
})

/** A worker as the page sees it, with the worker's script beside it in this thread; the browser has real ones. */
async function pretendWorker(): Promise<Worker> {
  const page = new EventTarget()
  const inside = new EventTarget()
  const tell = (to: EventTarget) => (data: unknown) =>
    setTimeout(() => to.dispatchEvent(new MessageEvent('message', { data: structuredClone(data) })))
  vi.stubGlobal('addEventListener', inside.addEventListener.bind(inside))
  vi.stubGlobal('postMessage', tell(page))
  vi.resetModules()
  await import('../src/worker')
  onTestFinished(() => void vi.unstubAllGlobals())
  return Object.assign(page, { postMessage: tell(inside), terminate() {} }) as unknown as Worker
}
