import { expect, it } from 'vitest'
import { authorsIn, namesAlone } from '../../src/read/byline'

it.each([
  ['By Ann Lee and Jo Park', ['Ann Lee', 'Jo Park']],
  ['ANN LEE, JO PARK & Ida Holm', ['ANN LEE', 'JO PARK', 'Ida Holm']],
  ['Lee, Ann', ['Lee, Ann']],
  ['Ann Lee, Staff Writer', ['Ann Lee']],
  ['Ann Lee, The Daily Post', ['Ann Lee']],
  ['The Associated Press', ['The Associated Press']],
  ['ann@example.com (Ann Lee)', ['Ann Lee']],
  ['Ann Lee (ann@example.com)', ['Ann Lee']],
  ['ann@example.com', []],
  ['By Ann Lee at Mill Road', ['Ann Lee']],
  ['https://example.com/ann', []],
  ['', []],
])('%s', (written, names) => expect(authorsIn(written)).toEqual(names))

it.each([
  ['Ann Lee', ['Ann Lee']],
  ['Ann Lee and Tom Reed', ['Ann Lee', 'Tom Reed']],
  ['Ann Lee, Crime correspondent', ['Ann Lee']],
  ['Ann Lee Education editor', ['Ann Lee']],
  ['Ann Lee | Staff Writer', ['Ann Lee']],
  ['Ann Lee in Sula', ['Ann Lee']],
  ['Ann van der Meer', ['Ann van der Meer']],
  ['Ann', []],
  ['Ann Lee, mayor of Sula', []],
  ['Ann Lee wins', []],
  ['Ann Lee: the mayor who stayed', []],
  ['Harbour Road', []],
  ['', []],
])('of a line without By: %s', (line, names) => expect(namesAlone(line)).toEqual(names))

it('twenty names are kept', () => {
  const names = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}nn Lee`)
  expect(authorsIn(names.join(', '))).toEqual(names.slice(0, 20))
})
