import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { evalFeeds } from '../src/commands/feeds'
import { evalNewsroom } from '../src/commands/newsroom'

const folder = mkdtempSync(join(tmpdir(), 'readers-'))
afterAll(() => rmSync(folder, { recursive: true }))
const write = (name: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true })
  writeFileSync(join(folder, name), content)
}

it('counts feeds that are read, and what is right in them', () => {
  const rss = (title: string) =>
    `<!--\nHeader: Content-type: text/xml; charset=windows-1252\n-->\n<rss><channel><title>Post</title><item><title>${title}</title><link>http://a/1</link><description>&lt;p&gt;One&lt;/p&gt;</description></item></channel></rss>`
  write('feeds/right.xml', Uint8Array.from([...rss('Caf\xe9')].map((char) => char.charCodeAt(0))))
  write('feeds/wrong.xml', rss('Quay'))
  write('feeds/none.xml', '<html></html>')
  const title = ['entries', 0, 'title']
  write(
    'feeds/expect.json',
    JSON.stringify([
      {
        file: 'right.xml',
        asserts: [
          [title, 'Caf\u00e9'],
          [['feed', 'title'], 'Post'],
          [['entries', 0, 'description'], '<p>One</p>'],
          [['entries', 0, 'link'], 'http://a/1'],
          [['encoding'], 'windows-1252'],
        ],
      },
      { file: 'wrong.xml', asserts: [[title, 'Bridge']] },
      { file: 'none.xml', asserts: [[['feed', 'title'], 'Post']] },
    ]),
  )
  const figures = JSON.parse(evalFeeds(join(folder, 'feeds'), { json: true }))
  expect(figures).toMatchObject({
    read: { right: 2, of: 3 },
    titles: { right: 2, of: 4 },
    texts: { right: 1, of: 1 },
    links: { right: 1, of: 1 },
    encodings: { right: 1, of: 1 },
  })
  const listed = evalFeeds(join(folder, 'feeds'), { errors: true })
  expect(listed).toContain('not read: none.xml')
  expect(listed).toContain('title wrong.xml\n  expected "Bridge"\n  found    "Quay"')
})

it('counts valid samples read and invalid ones refused, by the version of their folder', () => {
  write('ninjs/1.1/should_pass/a.json', '{"uri":"a","type":"text"}')
  write('ninjs/1.1/should_fail/b.json', '{"uri":"a","type":"component"}')
  write('ninjs/1.2/should_fail/c.json', '{"uri":"a","type":"component"}')
  write('ninjs/other/d.json', '{}')
  expect(JSON.parse(evalNewsroom('ninjs', join(folder, 'ninjs'), { json: true }))).toEqual({
    read: 1,
    valid: 1,
    refused: 1,
    invalid: 2,
  })
  expect(evalNewsroom('ninjs', join(folder, 'ninjs'), { errors: true })).toContain(
    '1.2/should_fail/c.json: was read',
  )
})
