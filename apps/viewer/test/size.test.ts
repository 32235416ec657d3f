import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { modelFiles } from '../model.mjs'
import { mostBytes, viewerSize } from '../size.mjs'

const built = (name: string) => readFile(fileURLToPath(new URL(`../dist/${name}`, import.meta.url)), 'utf8')

test('the page is drawn with no more than 60 KB, parser and language data aside', async () => {
  const { page, parser, people } = await viewerSize()
  expect(page).toBeLessThanOrEqual(mostBytes)
  expect(parser).toBeGreaterThan(mostBytes)
  expect(people).toBeGreaterThan(0)
})

test('what tells who is who in several articles is in no script but its own', async () => {
  // From the lists of names, and from how names are spelt.
  for (const words of ['Kyrgyz', 'sergey']) {
    expect(await built('people.js')).toContain(words)
    expect(await built('viewer.js')).not.toContain(words)
  }
})

test('neither the parser nor the schemas are in the page’s own script', async () => {
  const [own, parser] = await Promise.all([built('viewer.js'), built('parser.js')])
  // From the language data, from zod, and from the accurate tagger.
  for (const words of ['undersecretary', 'invalid_type', 'the weights are not those of head.json']) {
    expect(parser).toContain(words)
    expect(own).not.toContain(words)
  }
})

test('the accurate tagger’s files lie beside them, each once, and in no script', async () => {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  const names = (await readdir(dist, { recursive: true })).filter((name) => /\.(bin|json|txt)$/.test(name))
  expect(names.sort()).toEqual(modelFiles.map((name) => `model/${name}`).sort())
  const source = new URL('../model/', import.meta.resolve('@news/tagger-minilm'))
  for (const name of modelFiles)
    expect((await readFile(`${dist}model/${name}`)).equals(await readFile(new URL(name, source)))).toBe(true)
  expect((await built('parser.js')).length).toBeLessThan(2_500_000)
})
