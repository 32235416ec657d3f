/** A JSON Schema as far as one can be narrower than another. */
interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  oneOf?: Schema[]
  anyOf?: Schema[]
  [bound: string]: unknown
}

/** The places where a schema allows less than it did before: what was valid then may not be any more. */
export function narrowed(before: Schema, now: Schema): string[] {
  return between(before, now, '', { before, now })
}

function between(
  before: Schema,
  now: Schema,
  path: string,
  roots: { before: Schema; now: Schema },
): string[] {
  const old = resolved(before, roots.before)
  const fresh = resolved(now, roots.now)
  const further = (from: Schema, to: Schema, step: string) => between(from, to, `${path}${step}`, roots)
  const oldOptions = old.oneOf ?? old.anyOf
  if (oldOptions !== undefined)
    return oldOptions.flatMap((option, i) => further(option, fresh, ` (option ${i + 1})`))
  const options = fresh.oneOf ?? fresh.anyOf
  if (options !== undefined)
    return options.some((option) => further(old, option, '').length === 0)
      ? []
      : [`${path} is no option any more`]
  return [
    ...(fresh.type && !old.type ? [`${path} has a type now`] : []),
    ...lost(listOf(old.type), listOf(fresh.type)).map((type) => `${path} is no ${type} any more`),
    ...lost(valuesOf(old), valuesOf(fresh)).map((value) => `${path} is not ${value} any more`),
    ...(valuesOf(fresh) && !valuesOf(old) ? [`${path} is one of a list now`] : []),
    ...(fresh.pattern && fresh.pattern !== old.pattern ? [`${path} has another pattern`] : []),
    ...tightened(old, fresh).map((bound) => `${path} has a tighter ${bound}`),
    ...(fresh.required ?? [])
      .filter((field) => !old.required?.includes(field))
      .map((field) => `${path}.${field} is required now`),
    ...Object.entries(old.properties ?? {}).flatMap(([field, schema]) => {
      const then = fresh.properties?.[field]
      return then === undefined ? [`${path}.${field} is gone`] : further(schema, then, `.${field}`)
    }),
    ...(old.items && fresh.items ? further(old.items, fresh.items, '[]') : []),
  ]
}

function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.slice('#/$defs/'.length)
  return name === undefined ? schema : root.$defs![name]!
}

const listOf = (value: string | string[] | undefined) => (value === undefined ? undefined : [value].flat())

const valuesOf = (schema: Schema) => schema.enum ?? ('const' in schema ? [schema.const] : undefined)

/** What the first list has and the second has not; no list stands for everything. */
function lost<Value>(before: Value[] | undefined, now: Value[] | undefined): Value[] {
  return now === undefined || before === undefined ? [] : before.filter((value) => !now.includes(value))
}

/** `minimum`, `minItems`, `maxLength` and their like. */
function tightened(before: Schema, now: Schema): string[] {
  return Object.entries(now)
    .filter(([key, bound]) => {
      if (typeof bound !== 'number') return false
      const old = before[key]
      if (/^(exclusiveM|m)in/.test(key)) return !(typeof old === 'number' && old >= bound)
      return /^(exclusiveM|m)ax/.test(key) && !(typeof old === 'number' && old <= bound)
    })
    .map(([key]) => key)
}
