import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compiled, kernels } from '../kernel/compile.mjs'

it.each(kernels)('$origin: its package has what it compiles to', async ({ text, file }) => {
  expect(JSON.parse(readFileSync(file, 'utf8')).code).toBe(await compiled(text))
})
