import type { GoldActors } from '../../corpus/actors'
import type { ActorPrediction } from '../../corpus/prediction'
import type { Range } from '../../corpus/range'
import type { Outcome } from '../../floors/outcomes'
import { goldFor } from './clusters'
import { detect } from './detection'
import { goldPlaces, isActorKind, ourPlaces } from './mentions'
import { plainName } from './name-core'
import { judgeSpeakers } from './speakers'

const aspects = ['found', 'exact', 'kind', 'actor', 'speaker'] as const
/** What can be right of a mention: it was found, to the letter, as what it is, led to its actor, and as a speaker. */
export type ActorAspect = (typeof aspects)[number]

/** What became of each mention of the gold in an article: names, pronouns of named actors, and sources. */
export function actorOutcomes(
  article: GoldActors,
  prediction: ActorPrediction | undefined,
): Outcome<ActorAspect>[] {
  const gold = goldPlaces(article)
  const ours = ourPlaces(article.text, prediction)
  const right = new Map<string, { at: Range; right: Set<ActorAspect> }>()
  const enter = (at: Range, aspect?: ActorAspect) => {
    const one = right.get(at.join(' ')) ?? { at, right: new Set() }
    right.set(at.join(' '), one)
    if (aspect) one.right.add(aspect)
  }
  const counted = gold.filter(({ type, named, person }) => type === 'name' || (named && person === 3))
  if (!article.speakersOnly) {
    for (const place of counted) enter(place.range)
    for (const pair of detect(gold, ours, 'overlap').found) {
      enter(pair.gold.range, 'found')
      if (pair.gold.kind === pair.ours.kind) enter(pair.gold.range, 'kind')
    }
    for (const pair of detect(gold, ours, 'exact').found) enter(pair.gold.range, 'exact')
  }
  for (const our of article.clusters ? ours : []) {
    const place = goldFor(our, gold)
    if (!place || !counted.includes(place) || !isActorKind(place.kind)) continue
    const names = namesOf(article, place.actor)
    if (names.has(plainName(prediction!.actors[our.actor]!.name))) enter(place.range, 'actor')
  }
  for (const { gold: quote, strict } of judgeSpeakers(article, ours, prediction))
    enter(quote.speaker, strict ? 'speaker' : undefined)
  return [...right.values()].map((one) => ({
    id: article.id,
    content: [one.at],
    right: aspects.filter((aspect) => one.right.has(aspect)),
  }))
}

/** All names of an actor of the gold, reduced to what spellings have in common. */
function namesOf({ text, actors }: GoldActors, index: number): Set<string> {
  const { name, meta } = actors[index]!
  const written = meta.flatMap((one) => (one.name ? [text.slice(...one.name)] : []))
  return new Set([name ?? '', ...written].map(plainName))
}
