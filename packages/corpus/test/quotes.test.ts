import { brokenVariants } from '@news/laws'
import { parse } from '@news/model/rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attributionsOf, createTraces, judge, read, variantOf, type Witness, witnessesOf } from '../src/index'

const at = (id: string, text: string, name = 'Anna Berg', more: Partial<Witness> = {}): Witness => ({
  id: `${id}#q1`,
  article: id,
  quote: 'q1',
  text,
  kind: 'direct',
  speaker: { name, kind: 'person', aliases: [] },
  published: '2024-05-01',
  ...more,
})
const bridge = '“We waited four years for that bridge, and now they tell us the river has moved.”'

describe('one quote in several places', () => {
  it.each([
    ['shortened', 'they tell us the river has moved'],
    [
      'with other marks and contractions',
      'We waited 4 years for that bridge -- and now they tell us the river has moved',
    ],
    [
      'with other words at its edges',
      'Look, four years for that bridge and now they say that the river has moved on',
    ],
    ['with something left out', 'We waited four years [...] and now they tell us the river has moved'],
    ['in reported speech', 'they had waited four years for that bridge'],
  ])('is found %s', (_, text) => {
    const traces = createTraces()
    const first = traces.add(at('1', bridge))
    expect(traces.add(at('2', text, 'Berg'))).toBe(first)
    expect(traces.of('2#q1')).toBe(first)
  })

  it('is found in whatever order its parts come, and in parts that share nothing with each other', () => {
    const parts = ['We waited four years for that bridge', 'now they tell us the river has moved', bridge]
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const traces = createTraces()
      for (const index of order) traces.add(at(`${index}`, parts[index]!))
      expect(traces.all(), `${order}`).toHaveLength(1)
    }
  })

  it('is not another one on the same subject, nor a phrase that everybody uses', () => {
    const traces = createTraces()
    const ids = [
      at('1', 'We will not raise the fares this year, not by a single cent'),
      at('2', 'Next year we may have to raise the fares by ten percent'),
      at('3', 'Our thoughts are with the families'),
      at('4', 'Our thoughts are with the families', 'Peter Lang', { published: '2024-11-01' }),
      at('5', 'No comment'),
      at('6', 'No comment', 'Peter Lang'),
    ].map((witness) => traces.add(witness))
    expect(new Set(ids).size).toBe(6)
  })

  it('needs more words where somebody else is said to have said it', () => {
    const short = (name: string) =>
      judge(read(at('1', 'the river has moved')), read(at('2', bridge, name))).same
    expect([short('Anna Berg'), short('Carl Holm')]).toEqual([true, false])
    expect(judge(read(at('1', bridge)), read(at('2', bridge, 'Carl Holm'))).same).toBe(true)
  })

  it('lists its places earliest first, and changes nothing when one is added again', () => {
    const traces = createTraces()
    traces.add(at('late', bridge, 'Berg', { published: '2024-05-03' }))
    const { published: _, ...undated } = at('undated', bridge)
    traces.add(undated)
    const trace = traces.add(at('early', bridge))
    traces.add(at('early', bridge))
    expect(traces.witnesses(trace).map(({ article }) => article)).toEqual(['early', 'late', 'undated'])
    expect(traces.like(at('asked', 'the river has moved'))).toEqual([trace])
  })
})

describe('who said it', () => {
  it('tells of the one copy that names somebody else', () => {
    const names = ['Anna Berg', 'Berg', 'A. Berg', 'Carl Holm']
    const told = attributionsOf(names.map((name, index) => at(`${index}`, bridge, name)))
    expect(
      told.map(({ speaker, standing, witnesses }) => [speaker.name, standing, witnesses.length]),
    ).toEqual([
      ['Anna Berg', 'agreed', 3],
      ['Carl Holm', 'outlier', 1],
    ])
  })

  it('leaves one against one open, and a ministry beside its minister', () => {
    const standings = (...witnesses: Witness[]) => attributionsOf(witnesses).map(({ standing }) => standing)
    expect(standings(at('1', bridge), at('2', bridge, 'Carl Holm'))).toEqual(['agreed', 'disputed'])
    const ministry = { name: 'Transport Ministry', kind: 'organization' as const, aliases: [] }
    expect(standings(at('1', bridge), at('2', bridge, '', { speaker: ministry }))).toEqual(['agreed', 'open'])
  })
})

describe('versions side by side', () => {
  const shown = (here: string, there: string) =>
    variantOf(at('1', here), at('2', there)).map(
      ({ kind, here: a, there: b }) =>
        `${kind}: ${here.slice(a.start, a.end)} | ${there.slice(b.start, b.end)}`,
    )

  it('are aligned word by word', () => {
    expect(shown('They will not sign the deal', 'We won’t sign the deal with anyone')).toEqual([
      'changed: They | We',
      'same: will not sign the deal | won’t sign the deal',
      'missing:  | with anyone',
    ])
    expect(shown('the USA must quickly act', 'the US must act')).toEqual([
      'same: the USA must | the US must',
      'added: quickly | ',
      'same: act | act',
    ])
  })

  it('are never the same as nothing: a contraction is one word and two terms', () => {
    expect(shown('they don’t', 'they will not')).toEqual(['same: they | they', 'changed: don’t | will not'])
    expect(shown('will not', 'don’t')).toEqual(['changed: will not | don’t'])
  })

  it('keep every law', { timeout: 60_000 }, () => {
    const text = fc
      .array(fc.constantFrom('the', 'bridge', 'won’t', 'will not', 'US', 'move', '…', 'U.S.', 'don’t', '4'))
      .map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (here, there) => {
        expect(brokenVariants(here, there, variantOf(at('1', here), at('2', there)))).toEqual([])
      }),
    )
  })
})

describe('a law of versions that is broken is seen', () => {
  const [here, there] = ['They will not sign', 'We will not sign it']
  const parts = variantOf(at('1', here), at('2', there))

  it('and none where all is well', () => expect(brokenVariants(here, there, parts)).toEqual([]))

  it.each<[string, typeof parts]>([
    ['every word is in a part', parts.slice(1)],
    ['what is only on one side is empty on the other', parts.map((part) => ({ ...part, kind: 'added' }))],
    ['neighbours are of different kinds', parts.flatMap((part) => [part, part])],
    ['parts follow each other, each a stretch of the quote or nothing', [...parts].reverse()],
  ])('%s', (law, broken) => expect(brokenVariants(here, there, broken)).toContain(law))
})

it('reads the witnesses of an article that was parsed', () => {
  const { articles } = parse('"Nobody asked us," said Marit Dahl, a nurse. "They should have."', {
    url: 'https://example.org/1',
  })
  const [witness] = witnessesOf(articles[0]!, { story: 's', person: () => 'p' })
  expect(witness).toMatchObject({
    quote: 'q1',
    kind: 'direct',
    story: 's',
    speaker: { name: 'Marit Dahl', person: 'p' },
  })
})

it('takes any text, and time that grows with the number of quotes', () => {
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => void judge(read(at('1', a)), read(at('2', b)))))
  const cost = (count: number) => {
    const traces = createTraces()
    const begun = process.cpuUsage().user
    for (let index = 0; index < count; index++) traces.add(at(`${index}`, bridge))
    return process.cpuUsage().user - begun
  }
  cost(500)
  expect(cost(4000) / cost(1000)).toBeLessThan(12)
})
