import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { mostBytes, viewerSize } from '../size.mjs'

const built = (name: string) => readFile(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), 'utf8')

test('the page is drawn with no more than 60 KB, parser and language data aside', async () => {
  const { page, parser } = await viewerSize()
  expect(page).toBeLessThanOrEqual(mostBytes)
  expect(parser).toBeGreaterThan(mostBytes)
})

test('neither the parser nor the schemas are in the page’s own script', async () => {
  const [own, parser] = await Promise.all([built('viewer.js'), built('parser.js')])
  // From the language data and from zod.
  for (const words of ['undersecretary', 'invalid_type']) {
    expect(parser).toContain(words)
    expect(own).not.toContain(words)
  }
})
