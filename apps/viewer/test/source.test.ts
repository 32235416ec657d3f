import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Whatever turns a string into markup, styles or code. The page has text nodes and attributes only. */
const sinks =
  /innerHTML|outerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|createContextualFragment|setHTML|DOMParser|srcdoc|document\.write|\beval\b|new Function|javascript:|\bstyle=|\.style\b/

test('no file of the page has a place where a string becomes markup or code', async () => {
  const folder = fileURLToPath(new URL('../src/', import.meta.url))
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name))
  expect(files.length).toBeGreaterThan(15)
  const found: string[] = []
  for (const file of files) {
    const source = await readFile(folder + file, 'utf8')
    for (const line of source.split('\n')) if (sinks.test(line)) found.push(`${file}: ${line.trim()}`)
  }
  expect(found).toEqual([])
})

test('the built page loads its own files by relative address, and holds no script or style of its own', async () => {
  const page = await readFile(fileURLToPath(new URL('../dist/index.html', import.meta.url)), 'utf8')
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|type="module"|crossorigin/)
  expect([...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, inside]) => inside)).toEqual([''])
  const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBe(3)
  for (const address of addresses) expect(address).toMatch(/^\.\/[\w.]+$/)
})
