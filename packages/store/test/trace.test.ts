import { fingerprintOf, quoteKeys, read, witnessesOf } from '@news/corpus'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type Store, traceOf } from '../src'
import { articleOf, on } from './support/articles'
import { onBothStores } from './support/stores'

const story = (words: string, speaker: string, rest: string) =>
  `The council met\n\nSULA — “${words},” said ${speaker} on Monday.\n\n${rest}`
const council =
  'The council had talked about the old harbour bridge for nine hours before anybody voted. Ferries carried the morning traffic past Tarn, and the school buses waited near the mill. A report on the pillars is due in spring, and the builder has not been paid since August. Farmers brought hay across the frozen lake.'
const other =
  'Markets were calm. Wheat rose a little in the south, while the price of salmon fell for a third week. A new tunnel below the fjord will be tested by students with robots next winter, the university wrote in its yearly letter to parents.'

const made = [
  articleOf(
    'first',
    story(
      'We will not reopen the bridge before the inspection of every pillar',
      'Mayor Ylva Sörensen',
      council,
    ),
    { ...on('2020-02-03'), publisher: 'Sula Post' },
  ),
  articleOf(
    'copy',
    story(
      'We will not reopen the bridge before the inspection of every pillar',
      'Mayor Ylva Sörensen',
      council.replace('old harbour', 'ancient'),
    ),
    { ...on('2020-02-04'), publisher: 'Courier' },
  ),
  articleOf(
    'short',
    story('We will not reopen the bridge before the inspection', 'Ylva Sörensen, the mayor of Sula', other),
    { ...on('2020-02-05'), publisher: 'Echo' },
  ),
  articleOf(
    'wrong',
    story(
      'We will not reopen the bridge before the inspection of every pillar',
      'Bo Ek',
      'Trains were late. Nobody knew when the line to Tarn would be mended, or who had to pay for it.',
    ),
    { ...on('2020-02-06'), publisher: 'Ledger' },
  ),
  articleOf(
    'unrelated',
    story('The salmon are fine, and so is the wheat', 'Ida Berg', other),
    on('2020-02-02'),
  ),
]

onBothStores('following a quote', (next) => {
  let store: Store
  beforeEach(async () => {
    store = await openStore(await next())
    await store.put(made)
  })
  afterEach(() => store.close())

  it.each(['first#q1', 'short#q1', 'not reopen the bridge before the inspection'])(
    'from %s',
    async (start) => {
      const trace = await traceOf(store, start)
      expect(trace!.witnesses.map(({ article }) => article)).toEqual(['first', 'copy', 'short', 'wrong'])
      expect(trace!.attributions.map(({ speaker, standing }) => [speaker.name, standing])).toEqual([
        ['Ylva Sörensen', 'agreed'],
        ['Bo Ek', 'outlier'],
      ])
      expect(trace!.witnesses[1]!.story).toBe(trace!.witnesses[0]!.story)
      expect(trace!.witnesses[2]!.story).toBe('short')
      expect(trace!.witnesses[0]!.speaker!.person).toBeDefined()
    },
  )

  it('from words that tell too little, by the quote that has them', async () => {
    const places = async (words: string) =>
      (await traceOf(store, words))?.witnesses.map(({ article, quote }) => [article, quote])
    await store.put([articleOf('law', 'A trial\n\n“The law was wrong,” said Ida Berg. “It was late.”')])
    expect(await places('the law was wrong')).toEqual([['law', 'q1']])
    expect(await places('“The law was wrong,”')).toEqual([['law', 'q1']])
    expect(await places('wrong laws')).toEqual([['law', 'q1']])
    expect((await places('reopen'))!.length).toBe(4)
    expect(await places('was the')).toEqual([['law', 'q1']])
    expect(await places('***')).toBeUndefined()
  })

  it('from what nobody said', async () => {
    expect(await traceOf(store, 'purple elephants dance tango')).toBeUndefined()
    expect(await traceOf(store, '')).toBeUndefined()
    await store.put([{ ...made[0]!, id: '' }])
    expect((await traceOf(store, '#q1'))!.witnesses.some(({ article }) => article === '')).toBe(true)
    await expect(traceOf(store, 'first#q99')).rejects.toMatchObject({ code: 'question' })
  })

  it('finds copies and places by the keys of the corpus, those that share most first', async () => {
    expect((await store.near(fingerprintOf(made[0]!).bands)).slice(0, 2)).toEqual(['first', 'copy'])
    expect(await store.near([])).toEqual([])
    const [witness] = witnessesOf(made[2]!)
    const places = await store.sameQuote(quoteKeys(read(witness!)))
    expect(new Set(places.map(({ article }) => article))).toEqual(
      new Set(['first', 'copy', 'short', 'wrong']),
    )
    expect(await store.sameQuote([1, -1, 2 ** 31 - 1, -(2 ** 31)])).toEqual([])
  })
})
