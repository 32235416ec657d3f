import { describe, expect, test } from 'vitest'
import { openSpeaker } from '../src/model/speakers'
import { type Action, announcement, reduce, type State, start, visibleQuotes } from '../src/model/state'
import { fixture } from './fixture/article'

const follow = (actions: Action[], from: State = start) => actions.reduce(reduce, from)
const read = follow([
  { type: 'reading', name: 'a file' },
  { type: 'read', parsed: { articles: [fixture()], warnings: [] } },
])
const next: Action = { type: 'step', by: 1 }
const before: Action = { type: 'step', by: -1 }

describe('reduce', () => {
  test('shows an article once it is read', () => {
    expect(read).toMatchObject({ phase: 'read', name: 'a file', selected: null, filter: null })
    expect(visibleQuotes(read)).toHaveLength(6)
  })

  test('says so where there is nothing to read', () => {
    const empty = { ...fixture(), text: ' \n', blocks: [], quotes: [], actors: [] }
    for (const articles of [[], [empty]]) {
      const state = follow([{ type: 'read', parsed: { articles, warnings: [] } }])
      expect(state.phase).toBe('start')
      expect(announcement(state)).toBe('There is no text in it to read.')
    }
  })

  test('steps through the quotes and round', () => {
    expect(follow([next], read).selected).toBe('q1')
    expect(follow([next, next], read).selected).toBe('q2')
    expect(follow([before], read).selected).toBe('q6')
    expect(follow([next, before], read).selected).toBe('q6')
  })

  test('steps on from the quote that is lit', () => {
    expect(follow([{ type: 'light', quote: 'q3' }, next], read).selected).toBe('q4')
  })

  test('steps within the filter only', () => {
    const filtered = follow([{ type: 'filter', speaker: 'a2' }], read)
    expect(follow([next], filtered).selected).toBe('q4')
    expect(follow([next, next], filtered).selected).toBe('q5')
    expect(follow([next, next, next], filtered).selected).toBe('q4')
  })

  test('stays where it is without quotes', () => {
    expect(follow([next])).toBe(start)
  })

  test('takes the filter off at the second click', () => {
    const on = follow([{ type: 'filter', speaker: 'a1' }], read)
    expect(visibleQuotes(on).map(({ id }) => id)).toEqual(['q2', 'q3'])
    expect(follow([{ type: 'filter', speaker: 'a1' }], on).filter).toBeNull()
  })

  test('closes the selected quote if the filter hides it, and keeps it otherwise', () => {
    const selected = follow([{ type: 'select', quote: 'q2' }], read)
    expect(follow([{ type: 'filter', speaker: 'a2' }], selected).selected).toBeNull()
    expect(follow([{ type: 'filter', speaker: 'a1' }], selected).selected).toBe('q2')
  })

  test('finds the quotes of nobody', () => {
    expect(
      visibleQuotes(follow([{ type: 'filter', speaker: openSpeaker }], read)).map(({ id }) => id),
    ).toEqual(['q6'])
  })

  test('clears one step at a time: the quote, then the filter', () => {
    const both = follow([{ type: 'filter', speaker: 'a1' }, next], read)
    const once = follow([{ type: 'clear' }], both)
    expect(once).toMatchObject({ selected: null, filter: 'a1' })
    expect(follow([{ type: 'clear' }], once).filter).toBeNull()
  })

  test('selects at the first click and closes at the second', () => {
    const once = follow([{ type: 'select', quote: 'q2' }], read)
    expect(once.selected).toBe('q2')
    expect(follow([{ type: 'select', quote: 'q2' }], once).selected).toBeNull()
  })

  test('brings the text back to be changed', () => {
    expect(follow([{ type: 'edit' }], read)).toMatchObject({
      phase: 'start',
      draft: fixture().text,
      article: null,
    })
    expect(follow([{ type: 'restart' }], read)).toMatchObject({ phase: 'start', draft: '', article: null })
  })

  test('keeps what was typed while a file can’t be opened', () => {
    const typed = follow([
      { type: 'draft', text: 'half an article' },
      { type: 'reading', name: 'x' },
      { type: 'trouble', message: '“x” can’t be opened.' },
    ])
    expect(typed).toMatchObject({ phase: 'start', draft: 'half an article', trouble: '“x” can’t be opened.' })
  })

  test('goes back to the article if the next file can’t be opened', () => {
    const state = follow([{ type: 'trouble', message: 'no' }], read)
    expect(state).toMatchObject({ phase: 'read', trouble: 'no' })
  })
})

describe('announcement', () => {
  test('tells what is marked', () => {
    expect(announcement(start)).toBe('')
    expect(announcement(read)).toBe('6 quotes found.')
    expect(announcement(follow([{ type: 'filter', speaker: 'a3' }], read))).toBe(
      '1 quote by Lowland Water Board marked.',
    )
    expect(announcement(follow([{ type: 'filter', speaker: openSpeaker }], read))).toBe(
      '1 quote with an open speaker marked.',
    )
  })
})
