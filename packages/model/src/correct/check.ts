/** Says whether something is a correction: the schema without zod, so that a page can do without it; a law holds the two together. */
import type { ActorKind } from '../record/actor'
import type { Correction } from './correction'

export function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Record<string, unknown>
  const { type } = fields
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false
  const shape: Shape = shapes[type as Correction['type']]
  const known = Object.keys(fields).every((key) => key === 'type' || Object.hasOwn(shape, key))
  return known && Object.entries(shape).every(([key, holds]) => holds(fields[key]))
}

type Shape = Record<string, (value: unknown) => boolean>

const text = (value: unknown) => typeof value === 'string'
const filled = (value: unknown) => typeof value === 'string' && /\S/.test(value)
const optional = (holds: (value: unknown) => boolean) => (value: unknown) =>
  value === undefined || holds(value)
const list = (holds: (value: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds)
const nullable = (value: unknown) => value === null || text(value)
const offset = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0

const kinds: Record<ActorKind, true> = {
  person: true,
  organization: true,
  country: true,
  place: true,
  group: true,
  unnamed: true,
}
const kind = (value: unknown) => typeof value === 'string' && Object.hasOwn(kinds, value)

function span(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const { start, end, ...others } = value as Record<string, unknown>
  return offset(start) && offset(end) && Object.keys(others).length === 0
}

const ofQuote = { article: text, quote: text, was: optional(text) }

const shapes: Record<Correction['type'], Shape> = {
  rename: { article: text, actor: text, name: filled, kind: optional(kind), was: optional(text) },
  merge: { article: text, actor: text, into: text, was: optional(text) },
  split: {
    article: text,
    actor: text,
    name: filled,
    kind: optional(kind),
    quotes: list(text),
    mentions: optional(list(span)),
  },
  speaker: { ...ofQuote, speaker: nullable },
  reject: ofQuote,
  restore: ofQuote,
}
