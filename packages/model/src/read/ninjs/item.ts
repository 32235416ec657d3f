/** Looking into an item, whatever its generation calls things. */

export type Item = Record<string, unknown>

/** `headline`, `headlines[].value` with the main one first, `headline_main` and its like. */
export function textsOf(item: Item, name: 'headline' | 'description'): string[] {
  const get = byName(item)
  const listed = list(get(`${name}s`))
  const main = listed.filter(({ role }) => role === 'main')
  const values = [...main, ...listed.filter(({ role }) => role !== 'main')].map(({ value }) => value)
  const extended = Object.entries(item)
    .filter(([key]) => key.toLowerCase().startsWith(`${name}_`))
    .sort(([a], [b]) => Number(b.endsWith('_main')) - Number(a.endsWith('_main')))
    .map(([, value]) => value)
  return [get(name), ...values, ...extended].filter(
    (value): value is string => typeof value === 'string' && value.trim() !== '',
  )
}

/** A look-up that does not see upper and lower case, which is all that 3.x changed in most names. */
export function byName(item: Item): (name: string) => unknown {
  const values = new Map(Object.entries(item).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => values.get(name)
}

export const list = (value: unknown): Item[] =>
  Array.isArray(value) ? value.filter((one): one is Item => typeof one === 'object' && one !== null) : []
