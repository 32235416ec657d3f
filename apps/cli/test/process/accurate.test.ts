import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { script } from '../support/news'

const packages = fileURLToPath(new URL('../../node_modules/', import.meta.url))

it('--accurate says in one line what to install where the command stands alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'news-alone-'))
  try {
    cpSync(dirname(script), join(folder, 'dist'), { recursive: true })
    cpSync(join(packages, '../package.json'), join(folder, 'package.json'))
    mkdirSync(join(folder, 'node_modules/@news'), { recursive: true })
    for (const name of ['@news/model', 'commander', 'picocolors'])
      symlinkSync(realpathSync(join(packages, name)), join(folder, 'node_modules', name))
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, 'dist/news.js'), 'quotes', '--text', ...args], {
        input: '"We will build the bridge," said Anna Berg.\n',
        encoding: 'utf8',
      })
    const { status, stdout, stderr } = run('--accurate')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr.split('\n')[0]).toBe(
      'news: --accurate needs a package that is not installed: npm install @news/tagger-minilm',
    )
    expect(run().stdout).toContain('Anna Berg')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
