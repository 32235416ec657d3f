import { expect, test } from 'vitest'
import { changesIn } from '../src/model/changes'
import type { Correction } from '../src/model/corrections'
import { fixture } from './fixture/article'

const article = 'fixture'
const words = (...corrections: Correction[]) =>
  changesIn([fixture()], corrections).map((change) => change.words)

test('says what was changed, the latest first, in the names of that moment', () => {
  expect(
    words(
      { type: 'rename', article, actor: 'a2', name: 'Otto B.' },
      { type: 'speaker', article, quote: 'q1', speaker: 'a2' },
      { type: 'speaker', article, quote: 'q2', speaker: null },
      { type: 'split', article, actor: 'a4', name: 'Nora', quotes: ['q4'] },
      { type: 'merge', article, actor: 'a2', into: 'a1' },
      { type: 'rename', article, actor: 'a1', name: 'Mara Venn', kind: 'group' },
    ),
  ).toEqual([
    'Mara Venn is now of the kind “group”',
    'Otto B. is Mara Venn',
    'Nora is somebody else and says ‘sell the boat’',
    'The speaker of “We have looked at every metre,” “and not one of them is we… is open',
    'Otto B. says the dikes “will hold”',
    'Otto Brandt is now called Otto B.',
  ])
})

test('lets a rejected quote be brought back, once', () => {
  const reject = { type: 'reject', article, quote: 'q1' } as const
  const restore = { type: 'restore', article, quote: 'q1' } as const
  const backs = (...corrections: Correction[]) =>
    changesIn([fixture()], corrections).map((change) => change.restore)
  expect(backs(reject)).toEqual([restore])
  expect(backs(reject, restore)).toEqual([undefined, undefined])
  expect(backs(reject, restore, reject)).toEqual([restore, undefined, undefined])
  expect(words(reject, restore)).toEqual([
    'A quote again: the dikes “will hold”',
    'No quote: the dikes “will hold”',
  ])
})

test('names the article where there are several, and leaves out what is of none', () => {
  const other = { ...fixture(), id: 'other', headline: 'The other' }
  const changes = changesIn(
    [fixture(), other],
    [
      { type: 'reject', article: 'other', quote: 'q1' },
      { type: 'reject', article: 'gone', quote: 'q1' },
    ],
  )
  expect(changes.map(({ where }) => where)).toEqual(['The other'])
})
