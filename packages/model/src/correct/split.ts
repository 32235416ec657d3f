import type { Actor, ActorMention, Role } from '../record/actor'
import type { Quote } from '../record/quote'
import type { Span } from '../record/span'
import { aliasesOf, byHand, inOrder, within } from './actors'
import type { Problem } from './apply'
import type { Correction } from './correction'
import { actorOn, type Desk, putActor, putQuote, quoteOn, speakerOn } from './desk'
import { spokenBy } from './speaker'

/** A new actor takes over quotes and mentions. */
export function split(desk: Desk, correction: Extract<Correction, { type: 'split' }>): Problem | undefined {
  const { actor: id, name } = correction
  const { text } = desk.article
  if (actorOn(desk, id)) return { code: 'taken-id', id }
  const quotes: Quote[] = []
  for (const wanted of new Set(correction.quotes)) {
    const quote = quoteOn(desk, wanted)
    if (!quote) return { code: 'unknown-quote', id: wanted }
    quotes.push(quote)
  }
  if (correction.mentions?.some((span) => !isStretch(text, span))) return { code: 'bad-span' }
  const spans = inOrder(correction.mentions ?? placesIn(desk, quotes))
  if (spans.length === 0) return { code: 'no-mention' }
  const { mentions, roles } = take(desk, name, spans)
  const first = quotes.map((quote) => speakerOn(desk, quote)).find(Boolean)
  putActor(desk, {
    id,
    name,
    kind: correction.kind ?? first?.kind ?? 'unnamed',
    roles,
    aliases: aliasesOf(text, name, mentions, []),
    mentions,
    basis: byHand([], spans),
  })
  for (const quote of quotes) putQuote(desk, spokenBy(quote, id))
}

/** The speakers’ mentions in the sources of the quotes, or else the sources themselves. */
function placesIn(desk: Desk, quotes: readonly Quote[]): readonly Span[] {
  const mentions = quotes.flatMap((quote) => {
    const all = speakerOn(desk, quote)?.mentions ?? []
    return all.filter((mention) => quote.source.some((span) => within(mention, span)))
  })
  return mentions.length > 0 ? mentions : quotes.flatMap(({ source }) => source)
}

/**
 * Takes mentions at these places from whoever has them, with the roles that stand beside them. Who has no others
 * keeps them: a mention may then stand for two, as in `officials`, and no actor is left without.
 */
function take(desk: Desk, name: string, spans: readonly Span[]): { mentions: ActorMention[]; roles: Role[] } {
  const { text } = desk.article
  const wanted = new Set(spans.map(keyOf))
  const forms = new Map<string, ActorMention['form']>()
  const roles: Role[] = []
  for (const owner of desk.actors) {
    const taken = owner?.mentions.filter((mention) => wanted.has(keyOf(mention))) ?? []
    if (!owner || taken.length === 0) continue
    for (const mention of taken) forms.set(keyOf(mention), mention.form)
    if (taken.length === owner.mentions.length) continue
    for (const role of owner.roles) if (isBeside(text, role, taken)) roles.push(role)
    putActor(desk, without(text, owner, taken))
  }
  const mentions = spans.map(({ start, end }) => ({
    start,
    end,
    form: forms.get(keyOf({ start, end })) ?? (text.slice(start, end) === name ? 'name' : 'description'),
  }))
  return { mentions, roles }
}

function without(text: string, owner: Actor, taken: readonly ActorMention[]): Actor {
  const gone = new Set(taken)
  const mentions = owner.mentions.filter((mention) => !gone.has(mention))
  return {
    ...owner,
    mentions,
    aliases: aliasesOf(text, owner.name, mentions, owner.aliases),
    roles: owner.roles.filter((role) => !isBeside(text, role, taken)),
  }
}

/** `Transport Minister Astrid Berglund`, `Astrid Berglund, the minister`: nothing but blanks and a comma between. */
function isBeside(text: string, { span }: Role, mentions: readonly Span[]): boolean {
  return mentions.some(({ start, end }) => {
    const between =
      span.end <= start ? text.slice(span.end, start) : text.slice(end, Math.max(end, span.start))
    return between.length <= 6 && /^[\s,]*(?:the |a |an )?$/.test(between)
  })
}

const keyOf = ({ start, end }: Span) => `${start} ${end}`

/** Not empty, inside the text, and with no half of a surrogate pair left outside. */
function isStretch(text: string, { start, end }: Span): boolean {
  return start < end && end <= text.length && !splitsPair(text, start) && !splitsPair(text, end)
}

function splitsPair(text: string, at: number): boolean {
  return at > 0 && at < text.length && text.codePointAt(at - 1)! > 0xffff
}
