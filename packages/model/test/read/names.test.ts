import { expect, it } from 'vitest'
import { authorsIn } from '../../src/read/byline'

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
  ['https://example.com/ann', []],
  ['', []],
])('%s', (written, names) => expect(authorsIn(written)).toEqual(names))
