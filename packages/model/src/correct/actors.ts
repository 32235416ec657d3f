/** What is the same whichever way an actor is corrected. */
import type { Actor, ActorMention } from '../record/actor'
import type { Basis } from '../record/basis'
import type { Span } from '../record/span'

/** The basis with the decision of a person at its end: one entry, however many decisions there were. */
export function byHand(basis: readonly Basis[], evidence: readonly Span[]): Basis[] {
  const before = basis.filter(({ rule }) => rule === 'by-hand').flatMap((one) => one.evidence)
  return [
    ...basis.filter(({ rule }) => rule !== 'by-hand'),
    {
      rule: 'by-hand',
      evidence: inOrder([...before, ...evidence.map(({ start, end }) => ({ start, end }))]),
    },
  ]
}

/** In the order of the text, each stretch once. */
export function inOrder<T extends Span>(spans: readonly T[]): T[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.filter(({ start, end }, i) => sorted[i - 1]?.start !== start || sorted[i - 1]?.end !== end)
}

/**
 * The aliases of an actor as the parser counts them: what the text calls the actor, pronouns and descriptions aside,
 * but for the name. `before` are further ones, kept where a mention has them.
 */
export function aliasesOf(
  text: string,
  name: string,
  mentions: readonly ActorMention[],
  before: readonly string[],
): string[] {
  const written = mentions
    .filter(({ form }) => form !== 'pronoun' && form !== 'description')
    .map(({ start, end }) => text.slice(start, end))
  const used = new Set(written)
  const kept = before.filter((alias) => used.has(alias) || written.some((words) => words.includes(alias)))
  return [...new Set([...kept, ...written])].filter((alias) => alias !== name && alias !== '')
}

/** The roles of both, each once. */
export function rolesOf(roles: Actor['roles'], others: Actor['roles']): Actor['roles'] {
  const seen = new Set<string>()
  return [...roles, ...others].filter(({ title, of = '' }) => {
    const key = `${title} of ${of}`.toLowerCase()
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** Whether one stretch lies within another. */
export function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
