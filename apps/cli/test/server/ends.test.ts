import { openStore } from '@news/store'
import { describe, expect, it } from 'vitest'
import { news } from '../support/news'
import { keeping, longReport, post, report, served } from '../support/server'

describe('how it ends', () => {
  it('SIGTERM under load loses nothing that was acknowledged, and it ends with 0', {
    timeout: 120_000,
  }, async () => {
    const server = await served()
    const agent = keeping()
    const kept: string[] = []
    const refused: unknown[] = []
    let nth = 0
    const client = async () => {
      for (;;) {
        const id = `load-${++nth}`
        try {
          const { status, json } = await server.ask(`/articles?id=${id}`, { ...post(report(nth)), agent })
          if (status === 200) kept.push(id)
          else return refused.push([status, json.code])
          if (kept.length === 40) server.signal('SIGTERM')
        } catch (error) {
          return refused.push((error as NodeJS.ErrnoException).code)
        }
      }
    }
    await Promise.all(Array.from({ length: 16 }, client))
    agent.destroy()
    const { code, signal, stderr } = await server.end
    expect([code, signal, stderr]).toEqual([0, null, ''])
    // Nobody was cut off: they were answered, told that it ends, or not let in.
    const endings = [[503, 'stopping'], 'ECONNREFUSED', 'ECONNRESET']
    expect(
      refused.filter((one) => !endings.some((end) => JSON.stringify(end) === JSON.stringify(one))),
    ).toEqual([])
    expect(kept.length).toBeGreaterThanOrEqual(40)
    const store = await openStore(server.db, { create: false })
    for (const id of kept) expect(await store.has(id), id).toBe(true)
    await store.close()
  })

  it('Ctrl-C waits for what was asked, and lets nobody else in', async () => {
    const server = await served({ args: ['--workers', '1', '--grace', '50'] })
    const large = server.ask('/articles?keep=false', post(longReport(200_000)))
    while ((await server.ask('/health')).json.parsing.running === 0);
    server.signal('SIGINT')
    expect((await large).status).toBe(200)
    expect(await server.end).toMatchObject({ code: 0, signal: null, stderr: '' })
    await expect(server.ask('/health')).rejects.toThrow('ECONNREFUSED')
  })

  it('waits no longer than --grace, and a second signal ends it at once', async () => {
    for (const [args, second] of [
      [['--grace', '1'], false],
      [['--grace', '600', '--timeout', '600'], true],
    ] as const) {
      const server = await served({ args: ['--workers', '1', '--max-body', '16', ...args] })
      const large = server.ask('/articles', post(longReport(15_000_000))).catch((error) => error)
      while ((await server.ask('/health')).json.parsing.running === 0);
      server.signal('SIGTERM')
      if (second) {
        await expect.poll(() => server.ask('/health').catch(({ code }) => code)).toBe('ECONNREFUSED')
        server.signal('SIGTERM')
      }
      expect(await server.end).toMatchObject(second ? { signal: 'SIGTERM' } : { code: 0, signal: null })
      expect(await large).toBeInstanceOf(Error)
    }
  })

  it('ends cleanly in the middle of writing and tracing, though nobody waits any more', async () => {
    const server = await served({ args: ['--grace', '1', '--workers', '1'] })
    await server.ask('/articles', post(report(1)))
    const ignored = () => undefined
    const asked = [1, 2, 3, 4].flatMap((nth) => [
      server.ask('/articles', post(longReport(50_000 + nth))).catch(ignored),
      server.ask('/trace/we%20will%20open%20bridge%20number%201%20in%20May').catch(ignored),
    ])
    // Something is read, and being written.
    await Promise.any(asked.filter((_, i) => i % 2 === 0))
    server.signal('SIGTERM')
    expect(await server.end).toMatchObject({ code: 0, signal: null })
    await Promise.all(asked)
    const store = await openStore(server.db, { create: false })
    expect((await store.counts()).articles).toBeGreaterThan(1)
    await store.close()
  })

  it('does not start where it can’t', async () => {
    expect(await news(['serve'])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('which database?'),
    })
    expect(await news(['serve', '--db', ':memory:'])).toMatchObject({ code: 2 })
    expect(await news(['serve', '--db', '/nowhere/at/all.db'])).toMatchObject({ code: 4, stdout: '' })
    expect(await news(['serve', '--db', 'a.db', '--max-body', '99'])).toMatchObject({ code: 2 })
    expect(await news(['serve', '--db', 'a.db', '--cors', 'https://a.example/path'])).toMatchObject({
      code: 2,
    })
    const server = await served()
    const second = await news(['serve', '--db', server.db, '--port', server.url.port])
    expect(second).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/^news: 127\.0\.0\.1:\d+: the port is in use; --port names another\n$/),
    })
  })
})
