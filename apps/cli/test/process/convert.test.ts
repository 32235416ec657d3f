import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news } from '../support/news'

const folder = folderWith({ 'a.txt': bridge, 'b.txt': bridge, 'none.txt': 'It rained.\n' })
afterAll(folder.remove)

const run = (...args: string[]) => news(args, { cwd: folder.path })
const file = (name: string) => readFileSync(join(folder.path, name), 'utf8')

describe('convert', () => {
  it.each([
    ['jsonld', { '@type': 'NewsArticle' }],
    ['ninjs', { type: 'text', standard: { version: '3.1' } }],
    ['annotation', { type: 'AnnotationPage' }],
  ])('--to %s writes one article a line', async (to, like) => {
    const { code, stdout, stderr } = await run('convert', '--to', to, 'a.txt', 'b.txt')
    expect([code, stderr]).toEqual([0, ''])
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(JSON.parse(line)).toMatchObject(like)
  })

  it('--to csv writes one header and then the quotes of all', async () => {
    const { stdout } = await run('convert', '--to', 'csv', 'none.txt', 'a.txt', 'b.txt')
    expect(stdout.split('\r\n').map((line) => line.split(',')[3])).toEqual([
      'speaker',
      'Anna Berg',
      'Anna Berg',
      undefined,
    ])
  })

  it('--to markdown writes one document after the other', async () => {
    const { stdout } = await run('convert', '--to', 'markdown', 'a.txt', 'b.txt')
    expect(
      stdout.match(/^- \*\*Anna Berg\*\* \(direct, said\): "We will build the bridge,"$/gm),
    ).toHaveLength(2)
  })

  it('--out DIR gives each article its files', async () => {
    expect((await run('convert', '--to', 'brat', '--out', 'brat', 'a.txt', 'b.txt')).code).toBe(0)
    expect(readdirSync(join(folder.path, 'brat'))).toEqual([
      'a.ann',
      'a.txt',
      'annotation.conf',
      'b.ann',
      'b.txt',
    ])
    expect([file('brat/a.txt'), file('brat/a.ann')]).toEqual([
      bridge,
      expect.stringContaining('A1\tKind E1 direct'),
    ])
    await run('convert', '--to', 'page', '--out', 'pages', 'a.txt')
    expect(file('pages/a.html')).toMatch(/^<!doctype html>/)
  })

  it('a folder that can’t be made is told', async () => {
    const { code, stderr } = await run('convert', '--to', 'csv', '--out', 'a.txt/under', 'a.txt')
    expect([code, stderr]).toEqual([1, 'news: a.txt/under: no such folder\n'])
    const there = await run('convert', '--to', 'page', '--out', 'a.txt', 'a.txt')
    expect([there.code, there.stderr]).toEqual([1, 'news: a.txt: is a file; name a folder\n'])
  })

  it('what a document says of itself names no file: all lie in the folder, side by side', async () => {
    const paths = ['../../out', '/tmp/out', '..\\..\\out', '.', '~/.profile', 'a\0b', 'CON']
    const lines = paths.map((path) =>
      JSON.stringify({ id: path, url: `https://a.example/${path}`, text: bridge }),
    )
    const before = readdirSync(folder.path)
    const { code, stderr } = await news(['convert', '--to', 'jsonld', '--out', 'named'], {
      input: `${lines.join('\n')}\n`,
      cwd: folder.path,
    })
    expect([code, stderr]).toEqual([0, ''])
    expect(readdirSync(folder.path).filter((name) => !before.includes(name))).toEqual(['named'])
    expect(readdirSync(join(folder.path, 'named')).sort()).toEqual(
      paths.map((_, i) => `standard-input%3a${i + 1}.jsonld`).sort(),
    )
  })

  it('nothing is written through a link, which is told, and the next document is written', async () => {
    const links = join(folder.path, 'links')
    mkdirSync(links)
    for (const [name, target] of [
      ['a.ann', '../none.txt'],
      ['annotation.conf', '../new.txt'],
    ] as const)
      symlinkSync(target, join(links, name))
    const { code, stderr } = await run('convert', '--to', 'brat', '--out', 'links', 'a.txt', 'b.txt')
    expect([code, stderr]).toEqual([1, 'news: a.txt: is not written: a.ann is a link\n'])
    expect(file('none.txt')).toBe('It rained.\n')
    expect(readdirSync(folder.path)).not.toContain('new.txt')
    expect(file('links/b.ann')).toContain('Kind E1 direct')
  })
})
