import type { Article, Quote } from '@news/model'
import { describe, expect, test } from 'vitest'
import { nextToReread } from '../src/model/accuracy'
import { apartText, readingText } from '../src/model/accuracy-words'
import type { Correction } from '../src/model/corrections'
import { rejected, renamed, spoken } from '../src/model/edits'
import { personFollowed } from '../src/model/followed'
import { articlesOf, type Loaded, openArticle } from '../src/model/loaded'
import { peopleOf } from '../src/model/people'
import { type Action, reduce, type State, start } from '../src/model/state'
import { fixture } from './fixture/article'

/** What the compact tagger found, and the accurate one: it has the second quote not, the ids of the others moved on. */
const compact = fixture()
const accurate = renumbered(fixture(), 'q2')

const follow = (actions: Action[], from: State = start) => actions.reduce(reduce, from)
const loaded = (article: Article, by: Loaded['by'] = 'compact'): Loaded => ({
  ...{ name: article.id, article, warnings: [] },
  ...(by && { by }),
})
const read = follow([{ type: 'read', loaded: [loaded(compact)] }])
const on: Action = { type: 'accurate', on: true }
const off: Action = { type: 'accurate', on: false }
const ready: Action = { type: 'accurate-ready' }
const reread: Action = { type: 'reread', readings: [[compact, accurate]] }
const correct = (...corrections: Correction[]): Action => ({ type: 'correct', corrections })
const quote = (article: Article, id: string): Quote => article.quotes.find((one) => one.id === id)!
const shown = (state: State) => openArticle(state)!

describe('the switch', () => {
  test('shows the other reading once it is there, and the first one again', () => {
    const before = follow([on, ready], read)
    expect(shown(before)).toBe(compact)
    expect(readingText(before)).toBe('Read with the compact tagger. Reading again … 0 of 1 article')
    const after = follow([reread], before)
    expect(shown(after)).toBe(accurate)
    expect(readingText(after)).toBe('Read with the accurate tagger.')
    expect(shown(follow([off], after))).toBe(compact)
    expect(shown(follow([off, on], after))).toBe(accurate)
  })

  test('keeps what comes after it was turned off for the next time', () => {
    const late = follow([on, ready, off, reread], read)
    expect(shown(late)).toBe(compact)
    expect(shown(follow([on], late))).toBe(accurate)
  })

  test('stays on from text to text, and what is new is read with it', () => {
    const next = follow([on, ready, { type: 'restart' }, { type: 'read', loaded: [loaded(compact)] }], read)
    expect(next.accuracy).toMatchObject({ on: true, ready: true })
    expect(nextToReread(next, new Set())).toBe(compact)
    expect(nextToReread(next, new Set([compact]))).toBeUndefined()
  })

  test('ignores what came of an article that is gone', () => {
    const gone = follow([on, ready, { type: 'restart' }, reread], read)
    expect(gone.loaded).toEqual([])
  })

  test('leaves records alone', () => {
    const record = follow([
      { type: 'read', loaded: [{ name: 'a', article: compact, warnings: [] }] },
      on,
      ready,
    ])
    expect(nextToReread(record, new Set())).toBeUndefined()
    expect(readingText(record)).toBe('Shown as its record says.')
  })

  test('takes the open article first', () => {
    const other = { ...fixture(), id: 'other', text: `${compact.text} ` }
    const both = follow([
      { type: 'read', loaded: [loaded(compact), loaded(other)] },
      { type: 'open', article: 1 },
      on,
      ready,
    ])
    expect(nextToReread(both, new Set())).toBe(other)
    expect(nextToReread(both, new Set([other]))).toBe(compact)
  })

  test('goes off where the tagger can’t be had, and what was read stays', () => {
    const failed = follow([on, ready, reread, { type: 'accurate-fails', reason: 'x' }], read)
    expect(failed.accuracy).toEqual({ on: false, loaded: 0, ready: false, trouble: 'x' })
    expect(shown(failed)).toBe(compact)
    expect(shown(follow([on], failed))).toBe(accurate)
  })
})

describe('what is looked at', () => {
  test('goes along: the quote that is open, and who is followed', () => {
    const looking = follow(
      [{ type: 'filter', speaker: 'a1' }, { type: 'select', quote: 'q3' }, on, reread],
      read,
    )
    expect(looking).toMatchObject({ filter: 'a1', selected: 'q2' })
    expect(quote(accurate, 'q2').text).toBe(quote(compact, 'q3').text)
  })

  test('is let go where it is not there', () => {
    expect(follow([{ type: 'select', quote: 'q2' }, on, reread], read).selected).toBeNull()
  })
})

describe('who is followed in the overview', () => {
  // The accurate reading has the same actors under other numbers.
  const swapped = JSON.parse(
    JSON.stringify(compact).replaceAll(/"a([12])"/g, (_, number) => `"a${3 - Number(number)}"`),
  ) as Article
  const other = { ...fixture(), id: 'other', quotes: [], actors: [] }
  const both = follow([{ type: 'read', loaded: [loaded(compact), loaded(other)] }])
  const nameOf = (state: State) => personFollowed(state)?.name

  test('stays the same person, whatever number the actor has', () => {
    const before = follow(
      [
        { type: 'open', article: null },
        { type: 'filter', speaker: 'a1' },
      ],
      both,
    )
    const after = follow([on, { type: 'reread', readings: [[compact, swapped]] }], before)
    expect([before.open, nameOf(before)]).toEqual([null, 'Mara Venn'])
    expect([after.filter, nameOf(after)]).toEqual(['a2', 'Mara Venn'])
    expect(nameOf(follow([off], after))).toBe('Mara Venn')
  })

  test('is let go where that person is not there', () => {
    const before = follow(
      [
        { type: 'open', article: null },
        { type: 'filter', speaker: 'a1' },
      ],
      both,
    )
    const without = { ...compact, quotes: [], actors: [] }
    const after = follow([on, { type: 'reread', readings: [[compact, without]] }], before)
    expect(after.filter).toBeNull()
  })
})

describe('what was corrected', () => {
  const rename = renamed(
    [compact],
    peopleOf([compact]).all.find(({ name }) => name === 'Mara Venn')!,
    'M. Venn',
    'person',
  )
  const name = (state: State) => shown(state).actors.find(({ id }) => id === 'a1')!.name

  test('goes along, with the ids of the other reading', () => {
    const made = follow([correct(...rename, spoken(compact, quote(compact, 'q5'), 'a1')), on, reread], read)
    expect(name(made)).toBe('M. Venn')
    expect(quote(shown(made), 'q4')).toMatchObject({ speaker: 'a1', text: quote(compact, 'q5').text })
    expect(made.goes).toEqual([2])
    expect(name(follow([{ type: 'undo' }], made))).toBe('Mara Venn')
    expect(name(follow([off], made))).toBe('M. Venn')
  })

  test('waits where it has no place, and is back with the other reading', () => {
    const made = follow(
      [correct(rejected(compact, quote(compact, 'q2'))), correct(...rename), on, reread],
      read,
    )
    expect(made.corrections).toHaveLength(1)
    expect(made.goes).toEqual([1])
    expect(apartText(made)).toBe(
      '1 change of yours had no place in this reading, and will be back in the other.',
    )
    const back = follow([off], made)
    expect(apartText(back)).toBe('')
    expect(name(back)).toBe('M. Venn')
    expect(shown(back).quotes.map(({ id }) => id)).not.toContain('q2')
    expect(back.goes).toEqual([1, 1])
  })

  test('after the switch goes back, too', () => {
    const made = follow([on, reread, correct(rejected(accurate, quote(accurate, 'q5'))), off], read)
    expect(shown(made).quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3', 'q4', 'q5'])
  })

  test('keeps a speaker who was split off apart from whoever has the id there', () => {
    const split: Correction = {
      type: 'split',
      article: 'fixture',
      actor: 'a4',
      name: 'Zoe Park',
      quotes: ['q5'],
    }
    const four = {
      ...accurate,
      actors: [...accurate.actors, { ...accurate.actors[1]!, id: 'a4', name: 'Ned Foe' }],
    }
    const readings: Action = { type: 'reread', readings: [[compact, four]] }
    const merge: Correction = { type: 'merge', article: 'fixture', actor: 'a4', into: 'a1', was: 'Zoe Park' }
    const made = follow([correct(split), on, readings], read)
    expect(shown(made).actors.map((actor) => actor.name)).toContain('Ned Foe')
    expect(shown(made).actors.find(({ id }) => id === quote(shown(made), 'q4').speaker)?.name).toBe(
      'Zoe Park',
    )
    const merged = follow([correct(split), correct(merge), on, readings], read)
    expect(quote(shown(merged), 'q4').speaker).toBe('a1')
    expect(shown(merged).actors.map((actor) => actor.name)).toContain('Ned Foe')
  })

  test('of other articles stays as it is, whatever stands in the log', () => {
    const odd = [{ type: 'rename', article: 'fixture' }, { article: 'elsewhere' }] as unknown as Correction[]
    const made = follow([correct(...odd), on, reread], read)
    expect(made.corrections).toEqual([odd[1]])
    expect(shown(made)).toBe(accurate)
    expect(articlesOf(follow([off], made))[0]).toBe(compact)
    expect(follow([off], made).corrections).toHaveLength(2)
  })
})

/** Without one of its quotes, and the others numbered anew. */
function renumbered(article: Article, without: string): Article {
  const left = article.quotes.filter(({ id }) => id !== without)
  return { ...article, quotes: left.map((one, i) => ({ ...one, id: `q${i + 1}` })) }
}
