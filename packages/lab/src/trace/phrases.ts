import { between, chance, pick, type Random } from '../random'
import type { Words } from './pools'
import { spun } from './spin'

const capital = (text: string) =>
  text.startsWith('{') ? `{${text[1]!.toUpperCase()}${text.slice(2)}` : text[0]!.toUpperCase() + text.slice(1)

/** What sentences of one event speak of. */
export interface Setting {
  topic: number
  place: string
  company: string
  country: string
  other: string
}

/** Draws one for a topic. */
export function settingOf(random: Random, words: Words, topic: number): Setting {
  const country = pick(random, words.countries)
  return {
    topic,
    place: pick(random, words.places),
    company: pick(random, words.companies),
    country,
    other: pick(
      random,
      words.countries.filter((one) => one !== country),
    ),
  }
}

/** A template with its gaps filled from the topic and the setting. */
export function fill(random: Random, words: Words, template: string, setting: Setting): string {
  const topic = words.topics[setting.topic]!
  const fillers: Record<string, () => string> = {
    thing: () => {
      const thing = pick(random, topic.things)
      return chance(random, 0.25) ? thing.replace('the ', `the ${pick(random, words.adjectives)} `) : thing
    },
    act: () => pick(random, topic.acts),
    state: () => pick(random, topic.states),
    state2: () => pick(random, topic.states),
    place: () => (chance(random, 0.8) ? setting.place : pick(random, words.places)),
    company: () => (chance(random, 0.7) ? setting.company : pick(random, words.companies)),
    country: () => (chance(random, 0.7) ? setting.country : pick(random, words.countries)),
    country2: () => setting.other,
    month: () => pick(random, words.months),
    number: () => (chance(random, 0.5) ? String(between(random, 11, 90)) : pick(random, numbers)),
  }
  return template.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const lower = gap[0]!.toLowerCase() + gap.slice(1)
    const text = fillers[lower]!()
    return lower === gap ? text : capital(text)
  })
}

const numbers = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve']

/** A sentence of prose. The same template comes out in other words each time. */
export function factOf(random: Random, words: Words, setting: Setting): string {
  let text = fill(random, words, pick(random, words.narration), setting)
  if (chance(random, 0.35))
    text = `${pick(random, words.before)}, ${/^(?:The|A|An|In|It|For|On|No|Two)\b/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text}`
  if (chance(random, 0.35))
    text = `${text.slice(0, -1)}, ${fill(random, words, pick(random, words.after), setting)}.`
  return spun(random, text, 0.25)
}

/** How a statement begins: a frame with gaps, or one put together from an opening, a claim and a reason. */
export function frameOf(random: Random, words: Words): string {
  if (chance(random, 0.35)) return pick(random, words.quotes)
  const claim = pick(random, words.claims)
  const opening = chance(random, 0.75) ? `${pick(random, words.openers)} ${claim}` : capital(claim)
  return chance(random, 0.75) ? `${opening} ${pick(random, words.reasons)}` : opening
}

/** Something that somebody says in such a frame: one to three sentences without closing stop. */
export function utteranceOf(random: Random, words: Words, setting: Setting, template: string): string {
  let first = fill(random, words, template, setting)
  if (chance(random, 0.3)) first += `, ${fill(random, words, pick(random, words.aside), setting)}`
  const more = chance(random, 0.45) ? (chance(random, 0.25) ? 2 : 1) : 0
  const rest = Array.from({ length: more }, () => fill(random, words, pick(random, words.second), setting))
  return spun(random, [`${first}.`, ...rest].join(' ').replace(/\.$/, ''), 0.25)
}
