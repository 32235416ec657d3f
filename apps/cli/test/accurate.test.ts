import { type AsyncAttributor, rules } from '@news/model'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { main } from '../src/main'
import { shellWith } from './support/shell'

const bridge = '"We will build the bridge," said Anna Berg.\n'

// The built viewer lies beside the built command only: here its page is the records that go into it.
vi.mock('../src/shell/viewer', () => ({ pageOf: (records: unknown) => JSON.stringify(records) }))

/** Runs the command without a process. */
async function news(args: string[], input = bridge) {
  const { shell, written } = shellWith({ input })
  const code = await main(args, shell)
  return { code, ...written }
}

/** Stands in for the package: the rules, slowly, and how often it was loaded and asked. */
function installed() {
  const count = { loaded: 0, asked: 0 }
  const attribution: AsyncAttributor = {
    async attribute(articles) {
      count.asked++
      return articles.map((article) => rules(article).map((found) => ({ ...found, confidence: 0.123 })))
    },
  }
  vi.doMock('@news/tagger-minilm', () => ({
    minilm: async () => {
      count.loaded++
      return attribution
    },
  }))
  return count
}

afterEach(() => {
  vi.doUnmock('@news/tagger-minilm')
})

describe('--accurate', () => {
  it.each([['parse'], ['quotes'], ['parse', '--stage', 'attribute'], ['convert', '--to', 'csv'], ['view']])(
    '%s has the larger tagger find the quotes',
    async (...args) => {
      const count = installed()
      const { code, out, err } = await news([...args, '--accurate'])
      expect([code, err]).toEqual([0, ''])
      expect(out).toContain('We will build the bridge')
      expect(count).toEqual({ loaded: 1, asked: 1 })
      await news(args)
      expect(count).toEqual({ loaded: 1, asked: 1 })
    },
  )

  it('writes what that tagger says', async () => {
    installed()
    expect((await news(['quotes', '--json', '--accurate'])).out).toContain('"confidence":0.123')
    expect((await news(['quotes', '--json'])).out).not.toContain('"confidence":0.123')
  })

  it('says in the viewer’s records who found the quotes', async () => {
    installed()
    expect((await news(['view', '--accurate'])).out).toContain('"by":"accurate"')
    expect((await news(['view'])).out).toContain('"by":"compact"')
  })

  it('reads a record anew, and keeps what it states besides', async () => {
    installed()
    const page = `<title>Bridge</title><meta name="date" content="2024-03-05"><p>${bridge}`
    const record = JSON.parse((await news(['parse'], page)).out)
    const { article } = JSON.parse((await news(['view'], JSON.stringify(record))).out).loaded[0]
    expect(article).toEqual(record)
    const again = JSON.parse((await news(['parse', '--accurate'], `${JSON.stringify(record)}\n`)).out)
    expect(again.published).toEqual(record.published)
    expect(again.quotes[0].confidence).toBe(0.123)
    const by = async (...args: string[]) =>
      JSON.parse((await news(['view', ...args], JSON.stringify(record))).out).loaded[0].by
    expect([await by(), await by('--accurate')]).toEqual([undefined, 'accurate'])
  })

  it('loads it once for many files', async () => {
    const count = installed()
    await news(['parse', '--accurate', '-', '-'])
    expect(count.loaded).toBe(1)
  })

  it('says in one line what to install where it is not', async () => {
    const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
    vi.doMock('@news/tagger-minilm', () => ({ minilm: () => Promise.reject(missing) }))
    const { code, out, err } = await news(['parse', '--accurate'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('npm install @news/tagger-minilm')
  })

  it('says in one line what is wrong with its weights', async () => {
    vi.doMock('@news/tagger-minilm', () => ({ minilm: () => Promise.reject(new Error('no such file')) }))
    const { code, err } = await news(['parse', '--accurate'])
    expect(code).toBe(2)
    expect(err.split('\n')[0]).toBe('news: --accurate can’t load its weights: no such file')
  })
})
