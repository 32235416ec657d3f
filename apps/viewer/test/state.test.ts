import { describe, expect, test } from 'vitest'
import { announcement, progressText, titleOf } from '../src/model/announcement'
import type { Correction } from '../src/model/corrections'
import { articlesOf, type Loaded, openArticle } from '../src/model/loaded'
import { visibleQuotes } from '../src/model/moves'
import { openSpeaker } from '../src/model/speakers'
import { type Action, reduce, type State, start } from '../src/model/state'
import { fixture } from './fixture/article'

const follow = (actions: Action[], from: State = start) => actions.reduce(reduce, from)
const loaded = (name: string, article = fixture()): Loaded => ({ name, article, warnings: [] })
const read = follow([
  { type: 'reading', name: 'a file' },
  { type: 'read', loaded: [loaded('a file')] },
])
const several = follow([
  { type: 'reading', name: 'week.xml' },
  { type: 'read', loaded: ['week.xml:1', 'week.xml:2', 'week.xml:3'].map((name) => loaded(name)) },
])
const next: Action = { type: 'step', by: 1 }
const before: Action = { type: 'step', by: -1 }

describe('reduce', () => {
  test('shows an article once it is read', () => {
    expect(read).toMatchObject({ phase: 'read', name: 'a file', selected: null, filter: null })
    expect(visibleQuotes(read)).toHaveLength(6)
  })

  test('says so where there is nothing to read', () => {
    const nothing = follow([{ type: 'read', loaded: [] }])
    expect(nothing.phase).toBe('start')
    expect(announcement(nothing)).toBe('There is nothing in it to read.')
    const refused = follow([{ type: 'read', loaded: [], trouble: 'x.json: the line is not JSON.' }])
    expect(announcement(refused)).toBe('x.json: the line is not JSON.')
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

  test('follows the speaker of the quote that is lit or selected, and then nobody', () => {
    const followed = follow([next, next, { type: 'follow' }], read)
    expect(followed).toMatchObject({ filter: 'a1', selected: 'q2' })
    expect(follow([{ type: 'follow' }], followed).filter).toBeNull()
    expect(follow([{ type: 'light', quote: 'q5' }, { type: 'follow' }], read).filter).toBe('a2')
    expect(follow([{ type: 'follow' }], read)).toBe(read)
  })

  test('opens one dialog, and the search only where there is something to look through', () => {
    const asked = follow([{ type: 'ask', dialog: 'search' }], read)
    expect(asked.dialog).toBe('search')
    expect(follow([{ type: 'ask', dialog: null }], asked).dialog).toBeNull()
    expect(follow([{ type: 'ask', dialog: 'search' }]).dialog).toBeNull()
    expect(follow([{ type: 'ask', dialog: 'help' }]).dialog).toBe('help')
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
      loaded: [],
      open: null,
    })
    expect(follow([{ type: 'restart' }], read)).toMatchObject({ phase: 'start', draft: '', loaded: [] })
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

describe('several articles', () => {
  test('are looked at together first', () => {
    expect(several).toMatchObject({ phase: 'read', open: null })
    expect(openArticle(several)).toBeNull()
    expect(visibleQuotes(several)).toEqual([])
    expect(articlesOf(several)).toHaveLength(3)
  })

  test('are shown with what is to be said of the others', () => {
    const state = follow([{ type: 'read', loaded: [loaded('full')], trouble: 'x: the line is not JSON.' }])
    expect(state).toMatchObject({ phase: 'read', open: 0, trouble: 'x: the line is not JSON.' })
  })

  test('come in one after the other, each once, and keep the corrections', () => {
    const other = { ...fixture(), id: 'other' }
    const once = follow(
      [{ type: 'correct', corrections: [{ type: 'reject', article: 'fixture', quote: 'q1' }] }],
      read,
    )
    const twice = follow(
      [
        { type: 'reading', name: 'b' },
        { type: 'read', loaded: [loaded('b', other)] },
      ],
      once,
    )
    expect(twice).toMatchObject({ phase: 'read', open: 1, corrections: once.corrections })
    expect(twice.loaded.map(({ name }) => name)).toEqual(['a file', 'b'])
    const again = follow([{ type: 'read', loaded: [loaded('a file, again')] }], twice)
    expect(again).toMatchObject({ open: 0 })
    expect(again.loaded).toHaveLength(2)
    const many = follow([{ type: 'read', loaded: [loaded('a'), loaded('c', { ...other, id: 'c' })] }], twice)
    expect(many).toMatchObject({ open: null })
    expect(many.loaded.map(({ name }) => name)).toEqual(['a file', 'b', 'c'])
  })

  test('are opened, turned and left', () => {
    const turn = (by: 1 | -1): Action => ({ type: 'turn', by })
    expect(follow([{ type: 'open', article: 2 }], several).open).toBe(2)
    expect(follow([{ type: 'open', article: 3 }], several).open).toBeNull()
    expect(follow([turn(1)], several).open).toBe(0)
    expect(follow([turn(-1)], several).open).toBe(2)
    expect(follow([turn(-1), turn(1)], several).open).toBe(0)
    expect(follow([turn(1), { type: 'open', article: null }], several).open).toBeNull()
    expect(follow([turn(1)], read)).toBe(read)
    expect(follow([{ type: 'open', article: null }], read)).toBe(read)
  })

  test('lets a quote of another article be shown', () => {
    const shown = follow([{ type: 'show', quote: 'q2', article: 1 }], several)
    expect(shown).toMatchObject({ open: 1, selected: 'q2', jumps: several.jumps + 1 })
  })

  test('whoever is followed stays so only where the quote that is shown is theirs', () => {
    const shown = (quote: string) =>
      follow(
        [
          { type: 'filter', speaker: 'a2' },
          { type: 'show', quote },
        ],
        read,
      )
    expect(shown('q4')).toMatchObject({ selected: 'q4', filter: 'a2' })
    expect(shown('q1')).toMatchObject({ selected: 'q1', filter: null })
  })

  test('Esc goes back from the quote to the article, and from there to all', () => {
    const shown = follow([{ type: 'show', quote: 'q2', article: 1 }], several)
    const once = follow([{ type: 'clear' }], shown)
    expect(once).toMatchObject({ open: 1, selected: null })
    expect(follow([{ type: 'clear' }], once).open).toBeNull()
  })

  test('stay what they are while nothing changes, so that nothing is drawn anew', () => {
    expect(articlesOf(follow([{ type: 'open', article: 1 }], several))).toBe(articlesOf(several))
  })

  test('stay where the next file can’t be read', () => {
    const state = follow(
      [
        { type: 'reading', name: 'x' },
        { type: 'read', loaded: [] },
      ],
      several,
    )
    expect(state).toMatchObject({ phase: 'read', trouble: 'There is nothing in it to read.' })
    expect(state.loaded).toHaveLength(3)
  })
})

describe('corrections', () => {
  const reject = (quote: string): Correction => ({ type: 'reject', article: 'fixture', quote })
  const correct = (...quotes: string[]): Action => ({ type: 'correct', corrections: quotes.map(reject) })
  const rejected = ({ corrections, undone }: State) =>
    [corrections, undone.flat()].map((log) => log.map((one) => ('quote' in one ? one.quote : '')))
  const left = (state: State) => visibleQuotes(state).map(({ id }) => id)

  test('are a log that is taken back from its end, and made again', () => {
    const made = follow([correct('q1'), correct('q2'), correct('q3')], read)
    expect(rejected(made)).toEqual([['q1', 'q2', 'q3'], []])
    expect(left(made)).toEqual(['q4', 'q5', 'q6'])
    const back = follow([{ type: 'undo' }, { type: 'undo' }], made)
    expect(rejected(back)).toEqual([['q1'], ['q2', 'q3']])
    expect(rejected(follow([{ type: 'redo' }], back))).toEqual([['q1', 'q2'], ['q3']])
    expect(rejected(follow([correct('q4')], back))).toEqual([['q1', 'q4'], []])
  })

  test('made in one go are taken back and made again in one go', () => {
    const made = follow([correct('q1'), correct('q2', 'q3')], read)
    const back = follow([{ type: 'undo' }], made)
    expect(rejected(back)).toEqual([['q1'], ['q2', 'q3']])
    expect(follow([{ type: 'redo' }], back)).toEqual(made)
  })

  test('law: taking back is as if it had never been', () => {
    const steps = [correct('q1', 'q2'), correct('q6'), correct('q3')]
    for (let count = 0; count < steps.length; count++) {
      const before = follow(steps.slice(0, count), read)
      const after = follow([steps[count]!, { type: 'undo' }], before)
      expect({ ...after, undone: [] }).toEqual(before)
      expect(articlesOf(after)).toEqual(articlesOf(before))
    }
  })

  test('let go of a quote that they take away, and of who has no words left', () => {
    const followed = follow([{ type: 'filter', speaker: 'a3' }, next], read)
    expect(followed).toMatchObject({ filter: 'a3', selected: 'q1' })
    expect(follow([correct('q1')], followed)).toMatchObject({ filter: null, selected: null })
    expect(follow([correct('q2')], followed)).toMatchObject({ filter: 'a3', selected: 'q1' })
  })

  test('alone are for the articles that are there', () => {
    const state = follow([{ type: 'read', loaded: [], corrections: [reject('q1')] }], read)
    expect(left(state)).toEqual(['q2', 'q3', 'q4', 'q5', 'q6'])
    expect(left(follow([{ type: 'undo' }], state))).toHaveLength(6)
    expect(follow([{ type: 'read', loaded: [], corrections: [reject('q1')] }]).phase).toBe('start')
  })

  test('none to take back or make again changes nothing', () => {
    expect(follow([{ type: 'undo' }, { type: 'redo' }], read)).toBe(read)
  })

  test('come in with the records they were made on', () => {
    const state = follow([{ type: 'read', loaded: [loaded('x')], corrections: [reject('q1')] }])
    expect(rejected(state)).toEqual([['q1'], []])
  })
})

describe('announcement', () => {
  test('names the tab after what is read', () => {
    expect(titleOf(start)).toBe('Who said what')
    expect(titleOf(read)).toMatch(/ – who said what$/)
    expect(titleOf(several)).toBe('week.xml – who said what')
  })

  test('says how far the reading is', () => {
    expect(progressText(null)).toBe('Reading …')
    expect(progressText({ done: 3, of: 12, noun: 'file' })).toBe('Reading … 3 of 12 files')
    expect(announcement(several)).toBe('3 articles read.')
  })

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
