import { between, chance, pick, type Random, some } from '../random'
import { castOf, namingOf } from './cast'
import { type MadeArticle, type Paragraph, type Saying, write } from './draft'
import { copied, type Edited, reported } from './edits'
import { factOf, fill, settingOf } from './phrases'
import type { Words } from './pools'
import { spun } from './spin'
import { type Event, type Utterance, utter, type World } from './world'

const days = 700

/** Articles about events: originals, copies of them in all strengths, other outlets' own reports, and other news of the same topics. */
export function articlesOf(random: Random, words: Words, events: number): MadeArticle[] {
  const cast = castOf(random, words, Math.max(24, Math.round(events * 0.7)))
  const world: World = { random, words, cast, said: [], runs: new Set(), articles: [] }
  for (let at = 0; at < events; at++) {
    const event = eventOf(world, `e${at}`)
    const original = paragraphsOf(world, event, 1)
    publish(world, event, `${event.id}-0`, event.id, original, 0)
    const copies = chance(random, 0.7) ? between(random, 1, 5) : 0
    for (let copy = 1; copy <= copies; copy++) copyOf(world, event, original, copy)
    const reports = between(random, 0, 3)
    for (let report = 1; report <= reports; report++) {
      const id = `${event.id}-r${report}`
      publish(world, event, id, id, paragraphsOf(world, event, 0.5), between(random, 0, 4))
    }
  }
  return world.articles
}

function eventOf(world: World, id: string): Event {
  const { random, words, cast } = world
  const topic = between(random, 0, words.topics.length - 1)
  const fitting = cast.filter(({ topics }) => topics.includes(topic))
  // A few speak often, most seldom.
  const people = some(
    random,
    fitting.filter((_, index) => chance(random, 1 / (1 + index * 0.25))),
    between(random, 2, 5),
  )
  if (people.length < 2) people.push(...some(random, cast, 2))
  const lead = people[0]!
  const setting = {
    ...settingOf(random, words, topic),
    ...(chance(random, 0.6) ? { place: lead.place, company: lead.company, country: lead.country } : {}),
  }
  const event: Event = { id, day: between(random, 0, days), setting, people, said: [], facts: [] }
  for (let fact = between(random, 8, 20); fact > 0; fact--) event.facts.push(factOf(random, words, setting))
  for (let count = between(random, 2, 7); count > 0; count--)
    event.said.push(utter(world, event, pick(random, people)))
  return event
}

/** An own account: facts in sentences of its own where it is a report, and some of what was said. */
function paragraphsOf(world: World, event: Event, share: number): Paragraph[] {
  const { random } = world
  const own = share === 1
  const facts = own ? event.facts : retold(world, event)
  const heard = some(random, event.said, Math.max(1, Math.round(event.said.length * share)))
  const sayings = heard.map(
    (utterance): Paragraph => ({
      saying: sayingOf(
        world,
        event,
        utterance,
        own ? copied(random, utterance.text, 0) : reported(random, utterance.text),
        own ? 0 : 0.08,
      ),
    }),
  )
  // What was said before is told again.
  const earlier = world.said.filter(
    ({ speaker, day }) => event.people.includes(speaker) && day < event.day - 3,
  )
  if (earlier.length > 0 && chance(random, 0.15)) {
    const utterance = pick(random, earlier)
    if (utterance.template !== undefined)
      sayings.push({ saying: sayingOf(world, event, utterance, reported(random, utterance.text), 0) })
  }
  const prose = facts.map((text): Paragraph => ({ prose: text }))
  const mixed: Paragraph[] = []
  while (prose.length + sayings.length > 0) {
    const next = prose.length > 0 && (sayings.length === 0 || chance(random, 0.7)) ? prose : sayings
    mixed.push(next.shift()!)
  }
  return mixed
}

/** Facts of an event in a reporter's own sentences; up to a fifth of them lean on what the original has. */
function retold({ random, words }: World, { facts, setting }: Event): string[] {
  const count = between(random, 7, 18)
  const borrowed = some(random, facts, between(random, 0, Math.floor(count / 5)))
  const own = Array.from({ length: count - borrowed.length }, () => factOf(random, words, setting))
  return [...own, ...borrowed.map((fact) => spun(random, fact, 0.4))]
}

function sayingOf(
  { random }: World,
  event: Event,
  utterance: Utterance,
  edited: Edited,
  wrongly: number,
): Saying {
  const others = event.people.filter(
    (one) => one !== utterance.speaker && one.last !== utterance.speaker.last,
  )
  const wrong = others.length > 0 && chance(random, wrongly)
  return {
    ...edited,
    utterance: utterance.id,
    speaker: wrong ? pick(random, others) : utterance.speaker,
    wrong,
  }
}

/** A copy: as it came, cut from the end, or spun word by word; its quotes with it. */
function copyOf(world: World, event: Event, original: readonly Paragraph[], copy: number) {
  const { random } = world
  const kind = pick(random, ['copy', 'cut', 'spun', 'spun'])
  const share = kind === 'spun' ? pick(random, [0.1, 0.3, 0.6, 0.9]) : 0
  let paragraphs = original.map((paragraph): Paragraph => {
    if ('prose' in paragraph) return { prose: spun(random, paragraph.prose, share) }
    const { saying } = paragraph
    const utterance = world.said.find(({ id }) => id === saying.utterance)!
    const again = share === 0 ? saying : { ...copied(random, saying.text, share), kind: saying.kind }
    return { saying: sayingOf(world, event, utterance, again, kind === 'spun' ? 0.05 : 0) }
  })
  if (kind === 'cut' || chance(random, 0.2))
    paragraphs = paragraphs.slice(0, Math.max(4, Math.round(paragraphs.length * (0.3 + random() * 0.5))))
  if (kind === 'spun' && chance(random, 0.3)) {
    const at = between(random, 0, paragraphs.length - 2)
    paragraphs.splice(at, 2, paragraphs[at + 1]!, paragraphs[at]!)
  }
  publish(world, event, `${event.id}-${copy}`, event.id, paragraphs, between(random, 0, 3))
}

function publish(
  world: World,
  event: Event,
  id: string,
  story: string,
  paragraphs: Paragraph[],
  delay: number,
) {
  const { random, words } = world
  const { setting } = event
  const published = new Date(Date.UTC(2023, 0, 1 + event.day + delay)).toISOString().slice(0, 10)
  world.articles.push(
    write({
      id,
      story,
      headline: fill(random, words, pick(random, words.headlines), setting),
      publisher: pick(random, [
        'Morning Courier',
        'Wire Service',
        'Daily Ledger',
        'Evening Post',
        'Northern Echo',
        'City Herald',
      ]),
      published,
      paragraphs,
      naming: (person) => namingOf(random, person, event.day + delay > days / 2),
      names: [
        ...words.countries.map((name) => ({ name, kind: 'country' as const })),
        ...words.companies.map((name) => ({ name, kind: 'organization' as const })),
        ...words.places.map((name) => ({ name, kind: 'place' as const })),
      ],
      marks: chance(random, 0.5) ? ['“', '”'] : ['"', '"'],
      way: random,
    }),
  )
}
