import { expect, test } from 'vitest'
import { countriesIn } from '../src/countries'

test.each([
  ['Norwegian Transport Minister', ['Norway']],
  ['mayor of Lund, Sweden', ['Sweden']],
  ['the Danes and the Danish press', ['Denmark']],
  ['US–Russian envoy', ['United States', 'Russia']],
  ['Norway’s transport minister', ['Norway']],
  ['U.S. Senator', ['United States']],
  ['She moved to Norway.', ['Norway']],
  ['She left the U.S.', ['United States']],
  ['North Korean minister', ['North Korea']],
  ['Bosnia and Herzegovina’s president', ['Bosnia and Herzegovina']],
  ['mayor of Paris', []],
  ['she told us', []],
  ['', []],
  ['constructor __proto__', []],
])('%s', (words, names) => {
  expect(countriesIn(words)).toEqual(names)
})
