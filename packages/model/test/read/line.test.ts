import { expect, it } from 'vitest'
import { documentOfLine, namesOfLine } from '../../src/any'
import { feed } from '../../src/feed'
import { parse } from '../../src/index'

it('a line holds a text or a page, with its names', () => {
  expect(documentOfLine({ text: 'It rained.', id: 7, url: 'https://a.example/', language: 'en' })).toEqual({
    input: 'It rained.',
    format: 'text',
    id: '7',
    url: 'https://a.example/',
  })
  expect(documentOfLine({ text: 'It rained.', html: '<p>It rained.' })).toEqual({
    input: '<p>It rained.',
    format: 'html',
  })
})

it('what is of another type counts for nothing', () => {
  expect(documentOfLine({ text: 3, html: null, id: 'a' })).toBeUndefined()
  expect(namesOfLine({ id: ['a'], url: 3 })).toEqual({})
})

it('an id from outside goes before that of the source, and to no one of several articles', () => {
  const entries = (...guids: string[]) =>
    `<rss><channel>${guids.map((guid) => `<item><guid>${guid}</guid><title>Rain</title></item>`).join('')}</channel></rss>`
  const ids = (input: string) => parse(input, { reader: feed, id: 'mine' }).articles.map(({ id }) => id)
  expect(ids(entries('a'))).toEqual(['mine'])
  expect(ids(entries('a', 'b'))).toEqual(['a', 'b'])
})
