import { readdirSync, readFileSync } from 'node:fs'
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
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^news: E\w+: .*\n$/)])
  })
})
