import type { GoldActors } from '../../corpus/actors'
import type { ActorPrediction } from '../../corpus/prediction'
import type { Range } from '../../corpus/range'
import { coreOf } from './name-core'

/** A mention of the gold. */
export interface GoldPlace {
  index: number
  actor: number
  kind: string
  /** Whether its actor has a name anywhere. */
  named: boolean
  range: Range
  type: 'name' | 'pron' | 'nom'
  person: number | undefined
  head: Range
  /** The name within the mention as annotated, and its core. */
  name: Range | undefined
  core: Range | undefined
}

/** A mention of ours. */
export interface OurPlace {
  actor: number
  kind: string
  range: Range
  core: Range
  pronoun: boolean
  /** A pronoun of the first or second person. */
  firstOrSecond: boolean
  capital: boolean
}

/** All mentions of the gold, actor by actor. */
export function goldPlaces({ text, actors }: GoldActors): GoldPlace[] {
  const places: Omit<GoldPlace, 'index'>[] = actors.flatMap((actor, index) =>
    actor.mentions.map((range, at) => {
      const { type, p, head, name } = actor.meta[at]!
      const core = name && coreOf(text, name)
      return { actor: index, kind: actor.kind, named: !!actor.name, range, type, person: p, head, name, core }
    }),
  )
  return places.map((place, index) => ({ ...place, index }))
}

/** All mentions of ours, actor by actor. */
export function ourPlaces(text: string, prediction: ActorPrediction | undefined): OurPlace[] {
  return (prediction?.actors ?? []).flatMap((actor, index) =>
    actor.mentions.map((range) => {
      const written = text.slice(...range)
      const word = written.trim().toLowerCase()
      return {
        actor: index,
        kind: scorerKind(actor.kind),
        range,
        core: coreOf(text, range),
        pronoun: third.has(word) || firstAndSecond.has(word),
        firstOrSecond: firstAndSecond.has(word),
        capital: /\p{Lu}/u.test(written),
      }
    }),
  )
}

/** Whether a kind counts as an actor in the narrow sense. */
export const isActorKind = (kind: string) => kind === 'person' || kind === 'organisation'

/** Whether two ranges are the same. */
export const same = (a: Range, b: Range) => a[0] === b[0] && a[1] === b[1]

const third = new Set(
  'he him his himself she her hers herself they them their theirs themselves it its itself who whom whose'.split(
    ' ',
  ),
)
const firstAndSecond = new Set(
  'i me my mine myself we us our ours ourselves you your yours yourself yourselves'.split(' '),
)

/** The names of kinds differ between systems; the gold has person, organisation, place and group. */
function scorerKind(kind: string): string {
  const lower = kind.toLowerCase()
  return kinds[lower] ?? lower
}

const kinds: Record<string, string> = {
  organization: 'organisation',
  org: 'organisation',
  per: 'person',
  country: 'place',
  gpe: 'place',
  loc: 'place',
  location: 'place',
  norp: 'group',
}
