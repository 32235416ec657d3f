import type { GoldActors } from '../../corpus/actors'
import type { ActorPrediction } from '../../corpus/prediction'
import { clustersOf } from './clusters'
import { bCubed, ceafe, type Measure, measured, muc } from './coreference'
import { detect, type Tally, tally } from './detection'
import { goldPlaces, ourPlaces } from './mentions'
import { judgeSpeakers, type SourceForm } from './speakers'

/** Precision, recall, their harmonic mean, and how many the gold has. */
export interface NameFigure {
  p: number
  r: number
  f1: number
  gold: number
}

/** How many speakers there are, at how many some mention of ours is, and how many are right. */
export interface SpeakerFigure {
  n: number
  found: number
  strict: number
  lenient: number
}

/** The figures over a corpus; those that its gold can't tell are absent. */
export interface ActorFigures {
  articles: number
  exact: Record<string, NameFigure>
  overlap: Record<string, NameFigure>
  clusters?: { muc: Ratio; b3: Ratio; ceafe: Ratio; conll: number }
  speakers?: SpeakerFigure & { by: Partial<Record<SourceForm, SpeakerFigure>> }
  /** Of the sources that are pronouns of the third person: `he` and `she`, and all others. */
  pronouns?: { 'he/she': SpeakerFigure; 'they/it': SpeakerFigure }
}
type Ratio = ReturnType<typeof measured>

/** Scores actors: are names found, are they led to the right actor, is the speaker the right actor? */
export function scoreActors(articles: GoldActors[], predictions: Map<string, ActorPrediction>): ActorFigures {
  const tallies = { exact: new Map<string, Tally>(), overlap: new Map<string, Tally>() }
  const sums = { muc: noMeasure(), b3: noMeasure(), ceafe: noMeasure() }
  const speakers = { ...noSpeakers(), by: {} as Partial<Record<SourceForm, SpeakerFigure>> }
  const pronouns = { 'he/she': noSpeakers(), 'they/it': noSpeakers() }
  for (const article of articles) {
    const prediction = predictions.get(article.id)
    const gold = goldPlaces(article)
    const ours = ourPlaces(article.text, prediction)
    if (!article.speakersOnly) {
      tally(tallies.exact, detect(gold, ours, 'exact'))
      tally(tallies.overlap, detect(gold, ours, 'overlap'))
    }
    if (!article.clusters) continue
    const clusters = clustersOf(gold, ours)
    addMeasure(sums.muc, muc(clusters))
    addMeasure(sums.b3, bCubed(clusters))
    addMeasure(sums.ceafe, ceafe(clusters))
    for (const verdict of judgeSpeakers(article, ours, prediction)) {
      const { gold: quote, form, ours: name, strict, lenient } = verdict
      speakers.by[form] ??= noSpeakers()
      const single = /^s?he$/i.test(article.text.slice(...quote.head))
      const pronoun = form === 'pron3' ? [pronouns[single ? 'he/she' : 'they/it']] : []
      for (const sum of [speakers, speakers.by[form], ...pronoun]) {
        sum.n++
        sum.found += Number(name !== undefined)
        sum.strict += Number(strict)
        sum.lenient += Number(lenient)
      }
    }
  }
  const names = { exact: figuresOf(tallies.exact), overlap: figuresOf(tallies.overlap) }
  if (!articles.some(({ clusters }) => clusters)) return { articles: articles.length, ...names }
  const [m, b, c] = [measured(sums.muc), measured(sums.b3), measured(sums.ceafe)]
  const clusters = { muc: m, b3: b, ceafe: c, conll: (m.f1 + b.f1 + c.f1) / 3 }
  return { articles: articles.length, ...names, clusters, speakers, pronouns }
}

function figuresOf(tallies: Map<string, Tally>): Record<string, NameFigure> {
  return Object.fromEntries([...tallies].map(([name, counts]) => [name, nameFigure(counts)]))
}

function nameFigure({ tp, fp, fn }: Tally): NameFigure {
  const p = tp === 0 ? 0 : tp / (tp + fp)
  const r = tp === 0 ? 0 : tp / (tp + fn)
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), gold: tp + fn }
}

function addMeasure(sum: Measure, { recall, precision }: Measure): void {
  sum.recall.of += recall.of
  sum.recall.all += recall.all
  sum.precision.of += precision.of
  sum.precision.all += precision.all
}

const noMeasure = (): Measure => ({ recall: { of: 0, all: 0 }, precision: { of: 0, all: 0 } })
const noSpeakers = (): SpeakerFigure => ({ n: 0, found: 0, strict: 0, lenient: 0 })
