import { expect, it } from 'vitest'
import { gradesOf, inText } from '../src/attribute/rules/grades'
import { sceneOf } from '../src/attribute/rules/scene'
import { trace } from '../src/stages'

const [walk] = trace('"We waited," Anna Berg said.')
const scene = sceneOf(walk!)
const grades = gradesOf({ 'learned/quoted/4': 60, 'learned/quoted/7': 90, 'cue-after/quoted/sure': 80 })
const stated = (chance: number, learned: boolean) =>
  inText(
    scene,
    {
      rule: 'cue-after',
      content: [{ first: 0, last: 4 }],
      cue: [{ first: 7, last: 8 }],
      source: [{ first: 5, last: 7 }],
      chance,
      learned,
    },
    grades,
  ).confidence

it('states what was counted', () => {
  expect([stated(0.75, true), stated(0.95, false)]).toEqual([0.9, 0.8])
})

it('states of a tenth that was seen too seldom what the nearest one does, the lower of two', () => {
  expect([0.99, 0.85, 0.65, 0.55, 0.05].map((chance) => stated(chance, true))).toEqual([
    0.9, 0.9, 0.9, 0.6, 0.6,
  ])
})

it('promises no more than an even chance where a rule was seen too seldom', () => {
  expect(stated(0.75, false)).toBe(0.5)
})
