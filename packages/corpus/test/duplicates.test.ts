import { parse } from '@news/model/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createStories, fingerprintOf, isCopy, likenessOf } from '../src/index'
import { termsOf } from '../src/words/terms'

const story = `Ferry talks stall in Halmvik

Russia and the United States broke off talks about the night ferries on Tuesday after nine hours in a hotel outside Halmvik.

The two delegations could not agree who should pay for the dredging of the northern channel, which has been silting up since the autumn storms.

Dock workers had waited in the rain since the morning, and a brass band that was hired for the signing went home unpaid.

"We have counted the passengers three times," said Astrid Berglund, the Norwegian transport minister.

The harbour company will lay up four of its seven ships in November unless somebody finds forty million crowns.

An earlier round of negotiations in Sula collapsed over the colour of the buoys, according to a protocol that reporters saw.`

const spun = story
  .replace('Ferry talks stall', 'Deadlock')
  .replace('Russia and the United States', 'The Russian Federation and the USA')
  .replace('broke off talks', 'abandoned negotiations')
  .replace('who should pay for', 'which side ought to finance')
  .replace('four of its seven', '4 of its 7')
  .replace('harbour company', 'port operator')
  .replace('finds forty million', 'comes up with forty million')
  .replace('collapsed over', 'failed because of')

const other = `Minister counts passengers

In Oslo the night ferries came up again at the weekly press conference, where most questions were about the budget.

"We have counted the passengers three times," said Astrid Berglund, the Norwegian transport minister.

She would not be drawn on the cost, and left early for a dinner with the fishing fleet.

The opposition wants a railway instead, and has drawn one on a napkin that hangs framed in its office.

Economists doubt that either would pay for itself before the middle of the century.`

const finger = (id: string, text: string) => fingerprintOf({ ...parse(text).articles[0]!, id })

describe('copies of one story', () => {
  it.each([
    ['verbatim', story],
    ['cut from the end', story.split('\n\n').slice(0, 4).join('\n\n')],
    ['spun, names and words', spun],
    ['in small letters, with other marks', story.toLowerCase().replaceAll('"', '”')],
  ])('are found %s', (_, text) => {
    const stories = createStories()
    const first = stories.add(finger('1', story))
    stories.add(finger('2', other))
    expect(stories.add(finger('3', text))).toBe(first)
    expect(
      stories
        .neighbours(finger('4', text))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['1', '3'])
  })

  it('are not another report of what was said', () => {
    const stories = createStories()
    expect([stories.add(finger('1', story)), stories.add(finger('2', other))]).toEqual(['1', '2'])
    expect(isCopy(likenessOf(finger('1', story), finger('2', other)))).toBe(false)
  })

  it('are found in any order, are added once, and are named by the first of them', () => {
    const stories = createStories()
    for (const [id, text] of [
      ['b', spun],
      ['a', story],
      ['b', story],
    ] as const)
      stories.add(finger(id, text))
    expect([stories.of('a'), stories.of('b'), stories.of('c')]).toEqual(['b', 'b', undefined])
  })
})

it('the terms of a text do not depend on how names, numbers and endings are written', () => {
  const keys = (text: string) => termsOf(text).map(({ key }) => key)
  expect(keys('The US won’t recognise Russia’s 3 ships')).toEqual(
    keys('the U.S.A. will not RECOGNIZED Russian three ship'),
  )
  expect(keys('give us the money')).not.toContain('=United States')
})

it('any text has terms in order, inside of it, and a fingerprint', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      let last = 0
      for (const { start, end } of termsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        expect(start).toBeGreaterThanOrEqual(last === end ? 0 : last - (end - start))
        last = end
      }
      fingerprintOf({
        id: '1',
        text,
        blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
        quotes: [],
      })
    }),
  )
})

it('a story with ten thousand copies costs as much for each as one with a thousand', () => {
  const copy = finger('x', story)
  const cost = (count: number) => {
    const stories = createStories()
    const begun = process.cpuUsage().user
    for (let index = 0; index < count; index++) stories.add({ ...copy, id: `${index}` })
    return process.cpuUsage().user - begun
  }
  cost(500)
  expect(cost(4000) / cost(1000)).toBeLessThan(12)
})
