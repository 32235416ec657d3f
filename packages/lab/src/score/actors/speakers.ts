import type { GoldActors, GoldSpeaker } from '../../corpus/actors'
import type { ActorPrediction } from '../../corpus/prediction'
import type { OurPlace } from './mentions'
import { plainName } from './name-core'

/** How the source of a quote refers: by its name in full or in part, by a pronoun of some person, by a noun. */
export type SourceForm = 'full' | 'partial' | `pron${number}` | 'nom'

/** One speaker of the gold and the name that we have for it. */
export interface SpeakerVerdict {
  gold: GoldSpeaker
  form: SourceForm
  /** Undefined where no mention of ours is at that place. */
  ours: string | undefined
  /** The name is the fullest name of the gold; for `lenient`, one of its names or a fuller one. */
  strict: boolean
  lenient: boolean
}

/** Judges the speakers of one article: which actor of ours is mentioned where the gold's source is. */
export function judgeSpeakers(
  gold: GoldActors,
  ours: OurPlace[],
  prediction: ActorPrediction | undefined,
): SpeakerVerdict[] {
  return gold.quotes
    .filter((quote) => quote.name)
    .map((quote) => {
      const form = formOf(quote, gold.text)
      const place = placeOf(quote, ours)
      if (!place) return { gold: quote, form, ours: undefined, strict: false, lenient: false }
      const name = prediction!.actors[place.actor]!.name
      return { gold: quote, form, ours: name, ...judge(plainName(name), quote) }
    })
}

function formOf(quote: GoldSpeaker, text: string): SourceForm {
  if (quote.type === 'pron') return `pron${quote.p ?? 3}`
  if (quote.type === 'nom') return 'nom'
  return plainName(text.slice(...quote.speaker)) === plainName(quote.name!) ? 'full' : 'partial'
}

/** The mention of ours that covers the head of the source, best one that lies within the source and begins with it. */
function placeOf({ speaker, head, type }: GoldSpeaker, ours: OurPlace[]): OurPlace | undefined {
  let best: OurPlace | undefined
  let highest = Number.NEGATIVE_INFINITY
  for (const our of ours) {
    const [start, end] = our.range
    if (start >= speaker[1] || end <= speaker[0]) continue
    const covers = start <= head[0] && end >= head[1]
    const inside = start >= speaker[0] && end <= speaker[1]
    if (!covers && !(type === 'name' && inside)) continue
    const score = (covers ? 1e6 : 0) - (inside ? 0 : 1e3) - Math.abs(start - speaker[0]) - (end - start) / 1e3
    if (score > highest) {
      highest = score
      best = our
    }
  }
  return best
}

function judge(ours: string, quote: GoldSpeaker): { strict: boolean; lenient: boolean } {
  const full = plainName(quote.name!)
  const names = quote.names.map(plainName)
  const words = ours.split(' ')
  const goldWords = full.split(' ')
  // A middle name more or less is the same name.
  const sameEnds = words.length > 1 && words[0] === goldWords[0] && words.at(-1) === goldWords.at(-1)
  const strict = ours === full || (sameEnds && names.includes(ours))
  const sameLast = words.length > 1 && words.at(-1) === goldWords.at(-1)
  const fuller = words.length > 1 && goldWords.every((word) => words.includes(word))
  return { strict, lenient: strict || (ours !== '' && names.includes(ours)) || sameLast || fuller }
}
