import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bridge, folderWith, news } from '../support/news'

/** The files that a run of the command has loaded, as the engine's own record of them says. */
async function loadedBy(args: string[]): Promise<string[]> {
  const { path, remove } = folderWith({ 'bridge.txt': bridge })
  try {
    const record = join(path, 'loaded')
    const { code } = await news(args, { cwd: path, env: { NODE_V8_COVERAGE: record } })
    expect(code).toBe(0)
    return readdirSync(record).flatMap((file) =>
      JSON.parse(readFileSync(join(record, file), 'utf8')).result.map(({ url }: { url: string }) => url),
    )
  } finally {
    remove()
  }
}

const schemasOrDatabases = /\/(?:zod|store|pg)\//

it.each(['parse bridge.txt', 'quotes bridge.txt', 'explain bridge.txt q1', '--version'])(
  'news %s begins without schemas and databases',
  async (line) => {
    const loaded = await loadedBy(line.split(' '))
    expect(loaded.some((url) => url.endsWith('/news.js'))).toBe(true)
    expect(loaded.filter((url) => schemasOrDatabases.test(url))).toEqual([])
  },
)

it('and loads the schemas where it keeps records', async () => {
  const loaded = await loadedBy(['ingest', 'bridge.txt', '--db', 'news.db'])
  expect(loaded.some((url) => schemasOrDatabases.test(url))).toBe(true)
})
