import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { script } from '../support/news'

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'news-alone-'))
const alone = join(folder, 'dist/news.js')
const bridge = '"We will build the bridge," said Anna Berg.\n'

beforeAll(() => {
  cpSync(dirname(script), join(folder, 'dist'), { recursive: true })
  cpSync(join(packages, '../package.json'), join(folder, 'package.json'))
  mkdirSync(join(folder, 'node_modules/@news'), { recursive: true })
  for (const name of ['@news/model', 'commander', 'picocolors'])
    symlinkSync(realpathSync(join(packages, name)), join(folder, 'node_modules', name))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('where the command stands alone', () => {
  it('--accurate says in one line what to install', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [alone, 'quotes', '--text', ...args], { input: bridge, encoding: 'utf8' })
    const { status, stdout, stderr } = run('--accurate')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')[0]).toBe(
      'news: --accurate needs a package that is not installed: npm install @news/tagger-minilm',
    )
    expect(run().stdout).toContain('Anna Berg')
  })

  it('view --serve does not offer it', async () => {
    const child = spawn(process.execPath, [alone, 'view', '--serve', '--port', '0'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    child.stdin.end(bridge)
    const [line] = await once(child.stdout, 'data')
    const url = String(line).trim()
    const page = await (await fetch(url)).text()
    expect(page).toContain('We will build the bridge')
    expect(page).not.toContain('news-accurate')
    expect((await fetch(`${url}model/weights.bin`)).status).toBe(404)
    child.kill('SIGINT')
    await once(child, 'exit')
  })
})
