import type { Actor } from '../record/actor'
import type { Article } from '../record/article'
import type { Quote } from '../record/quote'
import type { Span } from '../record/span'

/** Looks up the speaker of a quote; nothing where it stays open. */
export function speakersIn({ actors }: Article): (quote: Quote) => Actor | undefined {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  return ({ speaker }) => (speaker === null ? undefined : byId.get(speaker))
}

/** The words that the spans cover; those of several are joined as a quote's text is. */
export function wordsOf({ text }: Article, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}

/** `deputy head of the board`: a role in one phrase, each once. */
export function rolesOf({ roles }: Actor): string[] {
  return [...new Set(roles.map(({ title, of }) => (of === undefined ? title : `${title} of ${of}`)))]
}

/** The object without the keys that hold nothing: no undefined, no empty list. */
export function filled(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
