import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { compiled, file } from '../kernel/compile.mjs'

it('the library has the kernel that its source compiles to', async () => {
  expect(JSON.parse(readFileSync(file, 'utf8')).code).toBe(await compiled())
})
