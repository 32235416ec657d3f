import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { bratOf, readBrat, readCorpus } from '../src/corpus/brat'
import { type QuotePrediction, readPredictions } from '../src/corpus/prediction'
import { quoteErrors } from '../src/errors/quotes'
import { align } from '../src/score/align'
import { scoreQuotes } from '../src/score/quotes'
import { calibration, reliability } from '../src/score/reliability'

const folder = fileURLToPath(new URL('fixtures/quotes', import.meta.url))
const corpus = readCorpus(folder)
const predictions = readPredictions<QuotePrediction>(`${folder}/predictions.ndjson`)
const aligned = corpus.map((article) => align(article, predictions.get(article.id)?.quotes ?? []))

it('reads standoff in code points: an emoji before the span moves it by one unit', () => {
  const [otters] = corpus
  const written = otters!.quotes.map((quote) => quote.content.map((range) => otters!.text.slice(...range)))
  expect(written).toEqual([
    ['Otters are back'],
    ['“They never left,”', '“they only hid.”'],
    ['to fund', 'a ferry'],
    ['"Nobody asked us'],
  ])
})

it.each(corpus.map((article) => [article.id, article] as const))(
  'writes the standoff that it reads: %s',
  (_, article) => {
    expect(readBrat(bratOf(article), article.text)).toEqual(article.quotes)
  },
)

it('counts what was counted by hand', () => {
  const { figures, recall } = scoreQuotes(aligned)
  const counts = Object.fromEntries(
    Object.entries(figures).map(([name, { right, predicted, gold }]) => [name, [right, predicted, gold]]),
  )
  expect(counts).toEqual({
    // Three stretches are ours and somebody's; `“bold”` is only in the gold. One has the right source.
    markedFound: [3, 3, 4],
    marked: [1, 3, 4],
    // Of two halves of one quote, equally good, the first is the match.
    content: [4, 5, 5],
    full: [2, 5, 5],
    exact: [2, 5, 5],
    tokensContent: [15, 15, 22],
    tokensSource: [2, 3, 7],
    tokensCue: [2, 2, 4],
  })
  expect(recall).toEqual({
    direct: { found: 2, gold: 2 },
    mixed: { found: 0, gold: 1 },
    indirect: { found: 2, gold: 2 },
  })
  expect(figures.full.f1).toBeCloseTo(0.4)
})

it('names every error once, by its class', () => {
  const errors = aligned.flatMap(quoteErrors).map((error) => [error.class, error.sort])
  expect(errors.sort()).toEqual([
    ['edge', 'too short on the left'],
    ['edge', 'too short on the right'],
    ['missed', 'mixed'],
    ['source', 'another'],
    ['source', 'gold has none'],
    ['split', 'continuation'],
  ])
})

it('sets stated confidence beside the share that is right', () => {
  expect(calibration(aligned)).toEqual({ 'cue-after': 1, 'cue-before': 0, continuation: 0 })
  expect(reliability(aligned).bins.map(({ name, quotes, right }) => [name, quotes, right])).toEqual([
    ['0.3–0.4', 2, 0],
    ['0.5–0.6', 1, 0],
    ['0.8–0.9', 2, 2],
  ])
})
