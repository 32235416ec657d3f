import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { root } from './run.mjs'

/** Writes down what is so now, for `driftOf` to compare with. */
export function keep(path, content) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

/** How what was written down differs from what is so now: none or one. */
export function driftOf(path, now) {
  const before = kept(path)
  return before === now ? [] : [createTwoFilesPatch(path, 'as built', before, now, '', '', { context: 3 })]
}

function kept(path) {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}
