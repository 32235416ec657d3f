import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openCheckpoint } from '../src/shell/checkpoint'
import type { Shell } from '../src/shell/shell'

const shell = {} as Shell

// A fuzzer that refused some ten thousand of them had no file left to open.
it.skipIf(process.platform === 'win32').each([
  ['something else', 'not a checkpoint'],
  ['of another task', '{"news":"checkpoint","task":"0"}\n'],
  ['with notes that are none', ''],
])('closes a checkpoint that it refuses: %s', (_, words) => {
  const folder = mkdtempSync(join(tmpdir(), 'news-checkpoint-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const checkpoint = join(folder, 'checkpoint')
  if (words === '') openCheckpoint({ checkpoint, names: ['a'] }, shell)!.close()
  writeFileSync(checkpoint, words === '' ? '{"done":-1}\n' : words, { flag: words === '' ? 'a' : 'w' })
  const before = readdirSync('/dev/fd').length
  for (let i = 0; i < 20; i++)
    expect(() => openCheckpoint({ checkpoint, names: ['a'] }, shell)).toThrow('checkpoint')
  expect(readdirSync('/dev/fd').length).toBeLessThan(before + 10)
})
