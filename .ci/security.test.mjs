/** SECURITY.md names defences and tests that are there. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './run.mjs'

/** What its tables call the packages. */
const packages = {
  ...{ m: 'packages/model', k: 'packages/corpus', s: 'packages/store', t: 'packages/tagger-minilm' },
  ...{ c: 'apps/cli', v: 'apps/viewer' },
}

test('every file that SECURITY.md names exists', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const paths = [...text.matchAll(/`([mkstcv])\/((?:src|test|[\w-]+\.mjs)[^`]*)`|`(\.ci\/[^`]+)`/g)].map(
    ([, short, path, whole]) => whole ?? `${packages[short]}/${path}`,
  )
  assert.ok(paths.length > 50)
  assert.deepEqual(
    paths.filter((path) => !existsSync(join(root, path))),
    [],
  )
})
