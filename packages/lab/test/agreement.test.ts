import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readActorCorpus } from '../src/corpus/actors'
import { type GoldArticle, readCorpus } from '../src/corpus/brat'
import {
  type ActorPrediction,
  type QuotePrediction,
  readPredictions,
  writePredictions,
} from '../src/corpus/prediction'
import type { Range } from '../src/corpus/range'
import { shared } from '../src/places'
import { actorsOf } from '../src/predict/actors'
import { quotesOf } from '../src/predict/quotes'
import { runLibrary } from '../src/predict/run'
import { scoreActors } from '../src/score/actors'
import { align } from '../src/score/align'
import { scoreQuotes } from '../src/score/quotes'

// Two programs that score the same predictions must print the same figures: ours, and the ones beside the corpora.
const folder = mkdtempSync(join(tmpdir(), 'agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.runIf(shared('eval/score-quotes.mjs'))('quotes, scored by both', () => {
  const dev = shared('polnear/dev')!
  const corpus = dev ? readCorpus(dev) : []

  it('predictions of the library', () => {
    const parsed = runLibrary(corpus)
    compareQuotes(parsed.map(({ id, article }) => ({ id, quotes: quotesOf(article) })))
  })

  it('the gold itself, and the gold with every edge moved, source dropped or span broken', () => {
    compareQuotes(corpus)
    compareQuotes(corpus.slice(1).map(damaged))
  })

  function compareQuotes(predictions: QuotePrediction[]) {
    const file = join(folder, 'quotes.ndjson')
    writePredictions(file, predictions)
    const theirs = run('eval/score-quotes.mjs', dev, file)
    const read = readPredictions<QuotePrediction>(file)
    const { articles, figures, recall } = scoreQuotes(
      corpus.map((article) => align(article, read.get(article.id)?.quotes ?? [])),
    )
    expect(articles).toBe(theirs.docs)
    const names = { tokensContent: 'tokC', tokensSource: 'tokS', tokensCue: 'tokQ' } as Record<string, string>
    for (const [name, { p, r, f1, right, predicted, gold }] of Object.entries(figures)) {
      expect({ p, r, f1, tp: right, pred: predicted, gold }, name).toEqual(theirs[names[name] ?? name])
    }
    for (const [kind, { found, gold }] of Object.entries(recall)) {
      expect({ r: gold === 0 ? 0 : found / gold, gold }, kind).toEqual(theirs.recallByKind[kind])
    }
  }
})

describe.runIf(shared('eval/score-actors'))('actors, scored by both', () => {
  it.each(['gum-news', 'gum-bio', 'gum-interview', 'gum-speech', 'polnear-speakers-dev'])('%s', (name) => {
    const place = shared(`actors/${name}`)!
    const corpus = readActorCorpus(place)
    const parsed = runLibrary(corpus)
    const ours = parsed.map(({ id, article }): ActorPrediction => ({ id, actors: actorsOf(article) }))
    const gold = corpus.map(
      ({ id, actors }): ActorPrediction => ({
        id,
        actors: actors.map((actor) => ({ ...actor, name: actor.name ?? '' })),
      }),
    )
    for (const predictions of [ours, gold, ours.slice(1).map(shuffled)]) {
      const file = join(folder, `${name}.ndjson`)
      writePredictions(file, predictions)
      compareActors(
        scoreActors(corpus, readPredictions(file)),
        run('eval/score-actors/score.mjs', place, file),
      )
    }
  })

  function compareActors(ours: ReturnType<typeof scoreActors>, theirs: ReturnType<typeof run>) {
    expect(ours.articles).toBe(theirs.docs)
    for (const strictness of ['exact', 'overlap'] as const) {
      for (const [kind, { P, R, F, gold }] of Object.entries<Record<string, number>>(theirs[strictness])) {
        expect(ours[strictness][kind], `${strictness} ${kind}`).toEqual({ p: P, r: R, f1: F, gold })
      }
    }
    for (const measure of ['muc', 'b3', 'ceafe'] as const) {
      const { p, r, f1 } = ours.clusters![measure]
      expect(p, measure).toBeCloseTo(theirs[measure].P, 12)
      expect(r, measure).toBeCloseTo(theirs[measure].R, 12)
      expect(f1, measure).toBeCloseTo(theirs[measure].F, 12)
    }
    expect(ours.clusters!.conll).toBeCloseTo(theirs.conll, 12)
    expect(ours.speakers).toEqual(theirs.speaker)
  }
})

function run(script: string, place: string, file: string) {
  const output = execFileSync(process.execPath, [shared(script)!, place, file, '--json'], {
    encoding: 'utf8',
  })
  return JSON.parse(output)
}

/** Each quote of the gold is spoiled in its own way, by its place in the article. */
function damaged({ id, text, quotes }: GoldArticle): QuotePrediction {
  const moved = (range: Range, by: number): Range => [
    Math.max(0, range[0] - by),
    Math.min(text.length, range[1] + by),
  ]
  const ways: ((quote: (typeof quotes)[number]) => object)[] = [
    (quote) => ({ ...quote, content: quote.content.map((range) => moved(range, 40)) }),
    (quote) => ({ ...quote, content: quote.content.map((range) => moved(range, -15)) }),
    (quote) => ({ ...quote, source: [] }),
    ({ content, cue }) => ({ content, cue }),
    (quote) => ({ ...quote, source: quote.cue, cue: quote.source }),
    (quote) => ({ ...quote, content: [...quote.content, [0, 30]] }),
    (quote) => ({ ...quote, content: [] }),
    (quote) => ({ ...quote, source: [[text.length, 0]] }),
  ]
  return {
    id,
    quotes: quotes.map((quote, index) => ways[index % ways.length]!(quote)) as QuotePrediction['quotes'],
  }
}

/** Mentions given to the next actor, every third time, with other kinds and wider edges. */
function shuffled({ id, actors }: ActorPrediction): ActorPrediction {
  const all = actors.flatMap((actor, index) => actor.mentions.map((range) => ({ range, index })))
  return {
    id,
    actors: actors.map((actor, index) => ({
      name: actor.name,
      kind: index % 4 === 0 ? 'ORG' : actor.kind,
      mentions: all
        .filter((mention, at) => (mention.index + (at % 3 === 0 ? 1 : 0)) % actors.length === index)
        .map(({ range }, at): Range => (at % 5 === 0 ? [Math.max(0, range[0] - 4), range[1] + 3] : range)),
    })),
  }
}
