import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { filesOf } from '../../src/corpus/files'
import { globsOf } from '../../src/corpus/glob'
import { fileNameOf } from '../../src/shell/folder'
import { all } from '../support/archive'
import { folderWith } from '../support/news'

const folder = folderWith({
  'b.txt': '',
  'a.txt': '',
  'Z.txt': '',
  'c.png': '',
  '.hidden.txt': '',
  'odd[1].txt': '',
})
mkdirSync(join(folder.path, 'sub/deep'), { recursive: true })
for (const name of ['sub/d.txt', 'sub/deep/e.TXT', 'sub/deep/f.ndjson', 'sub/10.txt', 'sub/9.txt'])
  writeFileSync(join(folder.path, name), '')
symlinkSync('..', join(folder.path, 'sub/up'))
afterAll(folder.remove)

const files = async (name: string) =>
  (await all(filesOf(join(folder.path, name), ['.txt', '.ndjson']))).map((path) =>
    path.slice(folder.path.length + 1),
  )

describe('the files that a name stands for', () => {
  it('are, of a folder, those that end so, in one order everywhere; hidden ones and links are left', async () => {
    expect(await files('')).toEqual([
      ...['Z.txt', 'a.txt', 'b.txt', 'odd[1].txt'],
      ...['sub/10.txt', 'sub/9.txt', 'sub/d.txt', 'sub/deep/e.TXT', 'sub/deep/f.ndjson'],
    ])
  })

  it.each([
    ['*.txt', ['Z.txt', 'a.txt', 'b.txt', 'odd[1].txt']],
    ['?.txt', ['Z.txt', 'a.txt', 'b.txt']],
    ['[a-b].*', ['a.txt', 'b.txt']],
    ['[!a].txt', ['Z.txt', 'b.txt']],
    ['{b,a,sub/d}.txt', ['b.txt', 'a.txt', 'sub/d.txt']],
    ['**/*.txt', ['Z.txt', 'a.txt', 'b.txt', 'odd[1].txt', 'sub/10.txt', 'sub/9.txt', 'sub/d.txt']],
    ['**/**/d.txt', ['sub/d.txt']],
    ['s*/**', ['sub/10.txt', 'sub/9.txt', 'sub/d.txt', 'sub/deep/e.TXT', 'sub/deep/f.ndjson']],
    ['*/d*/*.ndjson', ['sub/deep/f.ndjson']],
    ['.h*', ['.hidden.txt']],
  ])('are, of %s, those that match', async (pattern, expected) =>
    expect(await files(pattern)).toEqual(expected),
  )

  it('a file whose name looks like a pattern is that file', async () => {
    expect(await files('odd[1].txt')).toEqual(['odd[1].txt'])
  })

  it('none at all is told', async () => {
    await expect(files('*.pdf')).rejects.toThrow('no such file')
    expect(await files('none.txt')).toEqual(['none.txt'])
  })
})

it('a pattern takes no time that grows with its stars', () => {
  const [{ parts }] = globsOf(`${'*a'.repeat(60)}b`) as [ReturnType<typeof globsOf>[0]]
  expect((parts[0] as (name: string) => boolean)('a'.repeat(250))).toBe(false)
  expect(() => globsOf('{a,b}'.repeat(30))).toThrow('more than 1000')
})

describe('what files are called', () => {
  it.each([
    ['archive/2024/bridge.txt', 0, 'archive+2024+bridge'],
    ['./bridge.txt', 1, 'bridge~2'],
    ['page.html', 0, 'page.html'],
    ['crawl.warc.gz@1234', 0, 'crawl.warc.gz@1234'],
    ['../x', 0, '%2e%2e+x'],
    ['https://a.example/x?y=1', 0, 'https%3a++a.example+x%3fy%3d1'],
    ['-', 0, 'standard-input'],
  ])('%s, %i: %s', (document, nth, name) => expect(fileNameOf(document, nth)).toBe(name))

  it('is another for another document', () => {
    const names = fc.array(fc.constantFrom('a', 'b', '/', '+', '~', '2', '_', '%2f', '.', 'é', ' ', '-'), {
      minLength: 1,
      maxLength: 6,
    })
    const path = names.map((parts) => `a/${parts.join('')}x`)
    fc.assert(
      fc.property(path, path, fc.nat(2), fc.nat(2), (one, other, first, second) => {
        const same = fileNameOf(one, first).normalize() === fileNameOf(other, second).normalize()
        expect(same).toBe(one === other && first === second)
      }),
    )
  })

  it('leads nowhere else, is never hidden, and not too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(9), (document, nth) => {
        const name = fileNameOf(document, nth)
        expect(name).toMatch(/^[^./\\\0][^/\\\0]*$/)
        expect(Buffer.byteLength(`${name}.annotation.jsonld`)).toBeLessThanOrEqual(255)
      }),
    )
  })
})
