import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { bundleSize } from '../src/figures/bundle'
import { documents, markersIn, withFigures } from '../src/figures/documents'
import { agree } from '../src/figures/run'

it('finds markers in the documents of a repository and writes between them, and nowhere else', () => {
  const root = mkdtempSync(join(tmpdir(), 'figures-'))
  mkdirSync(join(root, 'packages/one'), { recursive: true })
  const readme = '<!-- a note -->\nIt is <!-- size -->1 KB<!-- /size --> small.\n<!-- open -->\n'
  writeFileSync(join(root, 'README.md'), readme)
  writeFileSync(join(root, 'packages/one/README.md'), '<!-- speed --><!-- /speed -->')
  const markers = documents(root).flatMap(markersIn)
  rmSync(root, { recursive: true })
  expect(markers.map(({ name, written }) => [name, written]).sort()).toEqual([
    ['size', '1 KB'],
    ['speed', ''],
  ])
  expect(withFigures(readme, new Map([['size', '2 KB']]))).toBe(readme.replace('1 KB', '2 KB'))
})

it('takes figures for the same within a tolerance, and never other words', () => {
  expect(agree('84.0 KB', '85.0 KB', 0.02)).toBe(true)
  expect(agree('84.0 KB', '86.0 KB', 0.02)).toBe(false)
  expect(agree('84.0 KB', '84.0 MB', 0.02)).toBe(false)
  expect(agree('16 of 20', '16 of 20')).toBe(true)
  expect(agree('16 of 20', '17 of 20')).toBe(false)
  expect(agree('', '17 of 20')).toBe(false)
})

it('weighs what is imported, not what could be', async () => {
  const { minified, gzip } = await bundleSize()
  const names = await bundleSize("export { ruleTexts } from '@news/model'")
  expect(gzip).toBeLessThan(minified)
  expect(names.minified).toBeLessThan(minified / 5)
})
