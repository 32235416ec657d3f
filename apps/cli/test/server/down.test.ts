import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Server, startPostgres } from '../../../../packages/store/scripts/postgres.mjs'
import { expectDescribed } from '../support/described'
import { post, report, served } from '../support/server'

let postgres: Server
beforeAll(async () => {
  postgres = await startPostgres()
}, 120_000)
afterAll(() => postgres.stop())

it('a database that goes away is told, and is asked again once it is back', {
  timeout: 120_000,
}, async () => {
  const server = await served({ db: await postgres.emptyDatabase() })
  expect((await server.ask('/articles?id=before', post(report(1)))).status).toBe(200)
  expect((await server.ask('/quotes?text=bridge')).json.quotes).not.toEqual([])
  await postgres.kill()
  for (const [path, options] of [
    ['/quotes?text=bridge', {}],
    ['/articles/before', {}],
    ['/articles?id=meanwhile', post(report(2))],
    ['/trace/bridge', {}],
  ] as const) {
    const got = await server.ask(path, options)
    expect([path, got.status, got.json.code, got.headers['retry-after']]).toEqual([
      path,
      503,
      'store-down',
      '5',
    ])
    expect(got.text).not.toMatch(/news:news|ECONN|127\.0\.0\.1/)
  }
  const health = await server.ask('/health')
  expectDescribed('/health', 'get', health)
  expect([health.status, health.json.status]).toEqual([503, 'store-down'])
  await postgres.start()
  await expect.poll(async () => (await server.ask('/health')).status, { timeout: 30_000 }).toBe(200)
  expect((await server.ask('/articles/before')).json.id).toBe('before')
  expect((await server.ask('/articles?id=after', post(report(3)))).status).toBe(200)
  // Whoever runs the server is told, without a password.
  expect(server.stderr()).toContain('GET /quotes')
  expect(server.stderr()).not.toContain('news:news')
  server.signal('SIGTERM')
  expect(await server.end).toMatchObject({ code: 0 })
})
