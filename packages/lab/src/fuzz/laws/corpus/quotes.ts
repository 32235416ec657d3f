import {
  agreementOf,
  attributionsOf,
  createTraces,
  judge,
  overlapOf,
  quoteKeys,
  read,
  variantOf,
  type Witness,
  witnessesOf,
} from '@news/corpus'
import { anyText, brokenVariants, newsLike, rule, same } from '@news/laws'
import fc from 'fast-check'
import { type Law, law } from '../../law'
import { readText } from '../../read-text'
import { names } from './names'

/** One quote in several versions, and who is said to have said it. */
export const quoteLaw = (): Law =>
  law({
    name: 'quotes',
    share: 4,
    inputs: fc.array(witness, { minLength: 2, maxLength: 8 }).map(numbered),
    broken: (witnesses) => [
      ...witnesses.flatMap((one, i) => brokenPair(one, witnesses[(i + 1) % witnesses.length]!)),
      ...brokenTraces(witnesses),
      ...brokenAttributions(witnesses),
    ],
    output: (witnesses) =>
      JSON.stringify([
        witnesses.map((one) => [quoteKeys(read(one)), judge(read(one), read(witnesses[0]!))]),
        attributionsOf(witnesses),
        tracesOf(witnesses).all(),
      ]),
  })

/** Words that make quotes of one statement; few, so that many quotes share them. */
const said = fc
  .array(
    fc.constantFrom(
      ...[
        'We',
        'waited',
        'four',
        'years',
        'for',
        'that',
        'bridge',
        'and',
        'now',
        'they',
        'tell us',
        'the river',
      ],
      ...[
        'has moved',
        'won’t',
        'will not',
        'US',
        'the United States',
        '…',
        '[...]',
        '4',
        'no comment',
        '--',
        '“',
        ',',
      ],
    ),
    { maxLength: 25 },
  )
  .map((words) => words.join(' '))

const speaker = fc.record(
  {
    name: names,
    kind: fc.constantFrom(
      'person' as const,
      'person' as const,
      'organization' as const,
      'country' as const,
      'unnamed' as const,
    ),
    aliases: fc.subarray(['NATO', 'Berg', '']),
    person: fc.constantFrom('p1', 'p2'),
  },
  { requiredKeys: ['name', 'kind', 'aliases'] },
)

/** A place that has a quote: one that was made up, or one that an article has. */
const witness: fc.Arbitrary<Witness> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.record({
          text: fc.oneof({ weight: 5, arbitrary: said }, { weight: 1, arbitrary: anyText }),
          kind: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
          speaker: fc.option(speaker),
        }),
        fc.record(
          {
            published: fc.constantFrom(
              '2024-05-01',
              '2024-05-01T10:00Z',
              '2024-05-03',
              '2025',
              '2024-13-45',
              '',
            ),
            story: fc.constantFrom('s1', 's2'),
          },
          { requiredKeys: [] },
        ),
      )
      .map(([quote, stated]) => ({ id: '', article: '', quote: 'q1', ...quote, ...stated })),
  },
  {
    weight: 1,
    arbitrary: newsLike
      .map((text) => witnessesOf(readText(text)))
      .filter((found) => found.length > 0)
      .chain((found) => fc.constantFrom(...found)),
  },
)

const numbered = (witnesses: Witness[]): Witness[] =>
  witnesses.map((one, i) => ({ ...one, article: `${i}`, id: `${i}#${one.quote}` }))

function brokenPair(here: Witness, there: Witness): string[] {
  const [a, b] = [read(here), read(there)]
  const { pairs, shared, changed, coverage } = overlapOf(a, b)
  const slack = 1e-9
  return [
    ...brokenVariants(here.text, there.text, variantOf(here, there)),
    ...rule(
      'the same words of both are paired, in order',
      pairs.every(
        ([i, j], at) =>
          a.terms[i]!.key === b.terms[j]!.key &&
          (at === 0 || (pairs[at - 1]![0] < i && pairs[at - 1]![1] < j)),
      ),
    ),
    ...rule(
      'no more is shared than there is',
      shared <= Math.min(a.weight, b.weight) + slack &&
        coverage >= 0 &&
        coverage <= 1 + slack &&
        changed >= 0,
    ),
    ...rule('a quote is wholly in itself', a.terms.length === 0 || overlapOf(a, a).coverage > 1 - slack),
    ...rule(
      'speakers agree both ways',
      agreementOf(here.speaker, there.speaker) === agreementOf(there.speaker, here.speaker),
    ),
    ...rule('keys are whole numbers, each once', isKeys(quoteKeys(a))),
    ...rule('the same quotes are judged the same', same(judge(a, b), judge(read(here), read(there)))),
  ]
}

const isKeys = (keys: number[]) =>
  new Set(keys).size === keys.length && keys.every((key) => key === (key | 0))

function tracesOf(witnesses: Witness[]) {
  const traces = createTraces()
  for (const one of witnesses) traces.add(one)
  return traces
}

function brokenTraces(witnesses: Witness[]): string[] {
  const traces = tracesOf(witnesses)
  const all = traces.all()
  const before = JSON.stringify(all.map((trace) => traces.witnesses(trace)))
  const time = ({ published = '' }: Witness) => {
    const at = Date.parse(published)
    return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at
  }
  return [
    ...rule(
      'every place is in one trace, whose name is its first place',
      same(
        all.flatMap((trace) => traces.witnesses(trace).map(({ id }) => id)).sort(),
        witnesses.map(({ id }) => id).sort(),
      ) &&
        witnesses.every(
          (one) => witnesses.find(({ id }) => traces.of(id) === traces.of(one.id))!.id === traces.of(one.id),
        ),
    ),
    ...rule(
      'places come earliest first',
      all.every((trace) =>
        traces.witnesses(trace).every((one, i, places) => i === 0 || time(places[i - 1]!) <= time(one)),
      ),
    ),
    ...rule(
      'what is like a place is a trace',
      witnesses.every((one) => traces.like(one).every((trace) => all.includes(trace))),
    ),
    ...rule(
      'adding one again changes nothing',
      witnesses.every((one) => traces.add(one) === traces.of(one.id)) &&
        JSON.stringify(traces.all().map((trace) => traces.witnesses(trace))) === before,
    ),
  ]
}

function brokenAttributions(witnesses: Witness[]): string[] {
  const found = attributionsOf(witnesses)
  const named = witnesses.filter((one) => one.speaker !== null).map(({ id }) => id)
  const stories = new Set(witnesses.map(({ story, article }) => story ?? article))
  return [
    ...rule(
      'who names somebody is counted once',
      same(found.flatMap((one) => one.witnesses).sort(), [...named].sort()),
    ),
    ...rule(
      'no story counts more than once',
      found.reduce((sum, { weight }) => sum + weight, 0) <= stories.size + 1e-9,
    ),
    ...rule(
      'the one that most name comes first, and only that one is agreed on',
      found.every(
        ({ standing, weight }, i) =>
          (standing === 'agreed') === (i === 0) && weight <= found[0]!.weight + 1e-9,
      ),
    ),
  ]
}
