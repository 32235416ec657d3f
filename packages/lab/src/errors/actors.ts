import type { GoldActors } from '../corpus/actors'
import type { ActorPrediction } from '../corpus/prediction'
import type { Range } from '../corpus/range'
import { goldFor } from '../score/actors/clusters'
import { detect } from '../score/actors/detection'
import {
  type GoldPlace,
  goldPlaces,
  isActorKind,
  type OurPlace,
  ourPlaces,
  same,
} from '../score/actors/mentions'
import { judgeSpeakers } from '../score/actors/speakers'
import { groupBy } from '../score/group'

/** What can be wrong with actors, in the order in which it is reported. */
export const actorErrorTexts = {
  missed: 'a name in the gold, and nothing of ours touches it',
  spurious: 'a name of ours, and none in the gold touches it',
  bounds: 'a name found, but not all of it or too much',
  kind: 'a name found, but taken for something else',
  split: 'one actor of the gold is several of ours',
  merged: 'one actor of ours is several of the gold',
  speaker: 'the source of a quote is led to another actor, or to none',
} as const

/** A class of errors: a key of `actorErrorTexts`. */
export type ActorErrorClass = keyof typeof actorErrorTexts

/** One thing that is wrong, in words, and where. */
export interface ActorError {
  class: ActorErrorClass
  sort: string
  id: string
  text: string
  /** Where to look. */
  at: Range
  gold: string
  ours: string
}

/** Everything that is wrong in one article. */
export function actorErrors(article: GoldActors, prediction: ActorPrediction | undefined): ActorError[] {
  const gold = goldPlaces(article)
  const ours = ourPlaces(article.text, prediction)
  return [
    ...(article.speakersOnly ? [] : nameErrors(article, gold, ours)),
    ...(article.clusters
      ? [...clusterErrors(article, prediction, gold, ours), ...speakerErrors(article, prediction, ours)]
      : []),
  ]
}

function nameErrors({ id, text }: GoldActors, gold: GoldPlace[], ours: OurPlace[]): ActorError[] {
  const { found, missed, spurious } = detect(gold, ours, 'overlap')
  const written = (range: Range) => text.slice(...range)
  return [
    ...missed.map(
      ({ kind, core }): ActorError => ({
        ...{ class: 'missed', sort: kind, id, text, at: core! },
        ...{ gold: written(core!), ours: '' },
      }),
    ),
    ...spurious.map(
      ({ kind, core }): ActorError => ({
        ...{ class: 'spurious', sort: kind, id, text, at: core },
        ...{ gold: '', ours: written(core) },
      }),
    ),
    ...found.flatMap((pair) => {
      const [theirs, our] = [pair.gold, pair.ours]
      const place = { id, text, at: theirs.core! }
      const exact =
        same(our.core, theirs.core!) || same(our.range, theirs.range) || same(our.range, theirs.name!)
      const words = { gold: written(theirs.core!), ours: written(our.core) }
      const kinds = `${theirs.kind} → ${our.kind}`
      return [
        ...(exact ? [] : [{ class: 'bounds', sort: theirs.kind, ...place, ...words } as const]),
        ...(theirs.kind === our.kind ? [] : [{ class: 'kind', sort: kinds, ...place, ...words } as const]),
      ]
    }),
  ]
}

/** Which of our actors the mentions of an actor of the gold went to, and the other way round. */
function clusterErrors(
  article: GoldActors,
  prediction: ActorPrediction | undefined,
  gold: GoldPlace[],
  ours: OurPlace[],
): ActorError[] {
  const { id, text } = article
  const links = ours.flatMap((our) => {
    const place = goldFor(our, gold)
    return place?.named && isActorKind(place.kind) && place.type !== 'nom' ? [{ our, place }] : []
  })
  const goldName = (actor: number) => article.actors[actor]!.name ?? '(unnamed)'
  const ourName = (actor: number) => prediction!.actors[actor]!.name
  /** `Ida Vance (Vance, she)` */
  const list = (
    part: typeof links,
    keyOf: (link: (typeof links)[number]) => number,
    nameOf: (actor: number) => string,
  ) =>
    [...groupBy(part, (link) => String(keyOf(link)))]
      .map(([actor, of]) => {
        const words = new Set(of.map(({ our }) => text.slice(...our.range)))
        return `${nameOf(Number(actor))} (${[...words].join(', ')})`
      })
      .join(' | ')
  const several = (
    kind: 'split' | 'merged',
    key: (link: (typeof links)[number]) => number,
    other: (link: (typeof links)[number]) => number,
  ) =>
    [...groupBy(links, (link) => String(key(link))).values()]
      .filter((part) => new Set(part.map(other)).size > 1)
      .map(
        (part): ActorError => ({
          ...{ class: kind, sort: part[0]!.place.kind, id, text, at: part[0]!.place.range },
          gold: list(part, ({ place }) => place.actor, goldName),
          ours: list(part, ({ our }) => our.actor, ourName),
        }),
      )
  return [
    ...several(
      'split',
      ({ place }) => place.actor,
      ({ our }) => our.actor,
    ),
    ...several(
      'merged',
      ({ our }) => our.actor,
      ({ place }) => place.actor,
    ),
  ]
}

function speakerErrors(
  article: GoldActors,
  prediction: ActorPrediction | undefined,
  ours: OurPlace[],
): ActorError[] {
  return judgeSpeakers(article, ours, prediction)
    .filter(({ strict }) => !strict)
    .map(({ gold, form, ours: name, lenient }) => ({
      class: 'speaker',
      sort: `${form}, ${name === undefined ? 'no mention of ours there' : lenient ? 'right but for the name’s form' : 'another actor'}`,
      ...{ id: article.id, text: article.text, at: gold.speaker },
      ...{ gold: gold.name!, ours: name ?? '' },
    }))
}
