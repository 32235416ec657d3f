/** Looking into an item, whatever its generation calls things. */

import { plainTextOf } from '../pieces'
import { oneLine } from '../xml/node'

export type Item = Record<string, unknown>

/** `headline`, `headlines[].value` with the main one first, `headline_main` and its like; each on one line. */
export function textsOf(item: Item, name: 'headline' | 'description'): string[] {
  const get = byName(item)
  const listed = list(get(`${name}s`))
  const main = listed.filter(({ role }) => role === 'main')
  const values = [...main, ...listed.filter(({ role }) => role !== 'main')].map(lineOf)
  const extended = Object.entries(item)
    .filter(([key]) => key.toLowerCase().startsWith(`${name}_`))
    .sort(([a], [b]) => Number(b.endsWith('_main')) - Number(a.endsWith('_main')))
    .map(([, value]) => value)
  return [asLine(get(name)), ...values, ...extended.map(asLine)].filter((line) => line !== '')
}

/** What is said to be plain text is: `1 < 2 &amp; 3` stays so. Anything else may be HTML. */
function lineOf(entry: Item): string {
  const type = byName(entry)('contenttype')
  const { value } = entry
  return typeof value === 'string' && type === 'text/plain' ? oneLine(value) : asLine(value)
}

const asLine = (value: unknown) => (typeof value === 'string' ? plainTextOf(value) : '')

/** A look-up that does not see upper and lower case, which is all that 3.x changed in most names. */
export function byName(item: Item): (name: string) => unknown {
  const values = new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => values.get(name)
}

/** The items of a list; nothing where it is none. */
export const list = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter((one): one is Item => typeof one === 'object' && one !== null) : []
