import type { Actor, Article, Block, Quote, Span } from '@news/model'
import type { Naming, Person } from './cast'
import type { Edited } from './edits'

/** A quote as an article of the set is to have it. */
export interface Saying extends Edited {
  /** The utterance it is a version of. */
  utterance: string
  /** Who is named as the speaker. */
  speaker: Person
  /** The article names somebody who did not say it. */
  wrong: boolean
}

/** A paragraph: prose, or what somebody said. */
export type Paragraph = { prose: string } | { saying: Saying }

/** What the set knows of an article; by the ids of its records. */
export interface GoldArticle {
  story: string
  quotes: Map<string, Saying>
  people: Map<string, Person>
}

/** An article of the set. */
export interface MadeArticle {
  article: Article
  gold: GoldArticle
}

/** What an article is made of. */
export interface ArticlePlan {
  id: string
  story: string
  headline: string
  publisher: string
  published: string
  paragraphs: readonly Paragraph[]
  /** How each person is called where the article names them first. */
  naming: (person: Person) => Naming
  /** Countries, companies and bodies that the prose names. */
  names: readonly { name: string; kind: Actor['kind'] }[]
  /** Curly or straight marks. */
  marks: readonly [string, string]
  /** 0 to 1, which way of reporting a quote takes. */
  way: () => number
}

/** Writes an article with its records, as a reader who makes no mistake would read it. */
export function write(plan: ArticlePlan): MadeArticle {
  const state: Writing = { text: '', blocks: [], quotes: [], actors: [], persons: new Map() }
  const gold: GoldArticle = { story: plan.story, quotes: new Map(), people: new Map() }
  block(state, 'headline', plan.headline)
  for (const paragraph of plan.paragraphs) {
    if ('prose' in paragraph) block(state, 'paragraph', paragraph.prose)
    else say(state, plan, paragraph.saying, gold)
  }
  for (const { name, kind } of plan.names) {
    const start = state.text.indexOf(name)
    if (start >= 0 && !state.actors.some((actor) => actor.name === name))
      state.actors.push(actor(state, name, kind, start))
  }
  const { id, headline, publisher, published } = plan
  const article: Article = {
    id,
    headline,
    publisher,
    published: { value: published, precision: 'day', zoneStated: false },
    text: state.text,
    blocks: state.blocks,
    quotes: state.quotes,
    actors: state.actors,
  }
  return { article, gold }
}

interface Writing {
  text: string
  blocks: Block[]
  quotes: Quote[]
  actors: Actor[]
  persons: Map<Person, Actor>
}

function block(state: Writing, kind: Block['kind'], text: string) {
  if (state.text !== '') state.text += '\n\n'
  const start = state.text.length
  state.text += text
  state.blocks.push({ start, end: state.text.length, kind })
}

function actor(state: Writing, name: string, kind: Actor['kind'], start: number): Actor {
  const mention = { start, end: start + name.length, form: 'name' as const }
  return {
    id: `a${state.actors.length + 1}`,
    name,
    kind,
    roles: [],
    aliases: [],
    mentions: [mention],
    basis: [{ rule: 'named-in-full', evidence: [{ start, end: start + name.length }] }],
  }
}

/** A paragraph with one quote; the first time a speaker is named with the office, later by the last name. */
function say(state: Writing, plan: ArticlePlan, saying: Saying, gold: GoldArticle) {
  const known = state.persons.get(saying.speaker)
  const naming: Naming = known === undefined ? plan.naming(saying.speaker) : { name: saying.speaker.last }
  const start = state.text.length + (state.text === '' ? 0 : 2)
  const { text, content, who } = told(plan, saying, titled(naming), start)
  block(state, 'paragraph', text)
  const at = state.text.indexOf(naming.name, who)
  const source = { start: at, end: at + naming.name.length }
  let speaker = known
  if (speaker === undefined) {
    speaker = actor(state, naming.name, 'person', at)
    if (naming.role !== undefined)
      speaker.roles.push({ ...naming.role, span: { start: who, end: who + titled(naming).length } })
    state.actors.push(speaker)
    state.persons.set(saying.speaker, speaker)
    gold.people.set(speaker.id, saying.speaker)
  } else speaker.mentions.push({ ...source, form: 'short' })
  const id = `q${state.quotes.length + 1}`
  state.quotes.push({
    id,
    kind: saying.kind,
    text: content.map(({ start, end }) => state.text.slice(start, end)).join(' '),
    content,
    cue: [],
    source: [source],
    speaker: speaker.id,
    basis: [{ rule: 'cue-after', evidence: [] }],
    confidence: 1,
  })
  gold.quotes.set(id, saying)
}

function titled({ name, role }: Naming): string {
  if (role === undefined) return name
  return role.of === undefined ? `${role.title} ${name}` : `${name}, ${role.title} of ${role.of},`
}

/** The words of such a paragraph, which begins at `start`: where the quote stands, and where its speaker is named. */
function told(
  { marks: [open, close], way }: ArticlePlan,
  saying: Saying,
  speaker: string,
  start: number,
): { text: string; content: Span[]; who: number } {
  const content: Span[] = []
  let text = ''
  const quoted = (words: string) => {
    content.push({ start: start + text.length, end: start + text.length + words.length })
    text += words
  }
  let who = 0
  const named = () => {
    who = start + text.length
    text += speaker
  }
  const marked = `${open}${saying.text}${close}`
  if (saying.kind === 'indirect') {
    named()
    text += ' said that '
    quoted(saying.text)
    text += '.'
  } else if (saying.kind === 'mixed') {
    named()
    text += ' spoke of '
    quoted(marked)
    text += '.'
  } else if (way() < 0.4) {
    quoted(`${open}${saying.text},${close}`)
    text += ' '
    named()
    text += ' said.'
  } else if (way() < 0.75 || !saying.text.includes('. ')) {
    named()
    text += ' said: '
    quoted(marked)
  } else {
    const cut = saying.text.indexOf('. ')
    quoted(`${open}${saying.text.slice(0, cut)},${close}`)
    text += ' '
    named()
    text += ' said. '
    quoted(`${open}${saying.text.slice(cut + 2)}.${close}`)
  }
  return { text, content, who }
}
