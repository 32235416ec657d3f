import { chance, pick, type Random } from '../random'
import type { Person } from './cast'
import type { MadeArticle } from './draft'
import { frameOf, type Setting, utteranceOf } from './phrases'
import type { Words } from './pools'

/** Something that was said in the invented world. */
export interface Utterance {
  id: string
  speaker: Person
  text: string
  template?: string
  day: number
}

export interface Event {
  id: string
  day: number
  setting: Setting
  facts: string[]
  said: Utterance[]
  people: Person[]
}

/** The invented world while articles are drawn from it. */
export interface World {
  random: Random
  words: Words
  cast: Person[]
  said: Utterance[]
  /** Runs of seven words that were said. */
  runs: Set<string>
  articles: MadeArticle[]
}

/**
 * New words; now and then in the frame of something that the same person said before, or a phrase that everybody uses.
 * But for those phrases, no two utterances share a run of seven words: if they did, nobody could tell them apart.
 */
export function utter(
  { random, words, said, runs }: World,
  { id, day, setting }: Event,
  speaker: Person,
): Utterance {
  const utterance = { id: `u${said.length}`, speaker, day }
  if (chance(random, 0.1)) {
    const text = pick(random, words.common)
    const recent = said.some(
      (one) => one.speaker === speaker && one.text === text && Math.abs(one.day - day) < 15,
    )
    if (!recent) {
      said.push({ ...utterance, text })
      return said.at(-1)!
    }
  }
  const before = said.filter((one) => one.speaker === speaker && one.template !== undefined)
  for (let attempt = 0; ; attempt++) {
    const again = before.length > 0 && chance(random, 0.2)
    const template = again ? pick(random, before).template! : frameOf(random, words)
    const text = utteranceOf(random, words, setting, template)
    const own = runsOf(text)
    if (own.some((run) => runs.has(run))) {
      if (attempt > 200) throw new Error(`nothing new left to say in ${id}`)
      continue
    }
    for (const run of own) runs.add(run)
    said.push({ ...utterance, text, template })
    return said.at(-1)!
  }
}

/** All runs of seven words. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\w']+/g) ?? []
  return words.slice(6).map((_, at) => words.slice(at, at + 7).join(' '))
}
