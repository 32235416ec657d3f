import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Range } from './range'

/** What a mention in the gold is: a name, a pronoun, or a common noun. */
export interface GoldMention {
  type: 'name' | 'pron' | 'nom'
  /** The word that the others lean on: `minister` in `the minister of the interior`. */
  head: Range
  /** The name itself within the mention. */
  name?: Range
  /** Of a pronoun: first, second or third person. */
  p?: number
}

/** An actor of the gold; one that is never named has no name. */
export interface GoldActor {
  name: string | null
  kind: string
  mentions: Range[]
  /** One for each of `mentions`. */
  meta: GoldMention[]
}

/** Who speaks, by name, where the gold tells: `names` are all that it goes by. */
export interface GoldSpeaker {
  speaker: Range
  head: Range
  type: 'name' | 'pron' | 'nom'
  p?: number
  name: string | null
  names: string[]
}

/** One article of an actor corpus. */
export interface GoldActors {
  id: string
  text: string
  /** Whether mentions are led to actors. */
  clusters: boolean
  /** Whether the gold knows speakers only, so that names can't be counted. */
  speakersOnly?: boolean
  actors: GoldActor[]
  quotes: GoldSpeaker[]
}

/** Reads a corpus folder: `text/ID.txt` and `gold/ID.json`. */
export function readActorCorpus(folder: string): GoldActors[] {
  return readdirSync(join(folder, 'gold'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8')) as GoldActors
      return { ...gold, text: readFileSync(join(folder, 'text', `${gold.id}.txt`), 'utf8') }
    })
}
