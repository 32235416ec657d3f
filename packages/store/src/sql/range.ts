import type { Range, Value } from '../database'

/** The condition that a row of `quote_words` is of a range, and its values. */
export function inRange({ from, to, person }: Range): { condition: string; values: Value[] } {
  const condition = 'rowid >= ? AND rowid < ?'
  if (person === undefined) return { condition, values: [from, to] }
  return { condition: `${condition} ${ofPerson}`, values: [from, to, person] }
}

const ofPerson = `AND rowid IN (
  SELECT quotes.number FROM actors JOIN quotes ON quotes.article = actors.article AND quotes.actor = actors.actor
  WHERE actors.person = ?)`
