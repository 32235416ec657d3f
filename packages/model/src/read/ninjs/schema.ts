/** As much of JSON Schema as IPTC's schemas for ninjs use, drafts 3 to 2020-12. Formats are not asserted, as in their own suite. */
import { geoJsonFault } from './geojson'
import schemas from './schemas.json'

export interface Schema {
  type?: string
  enum?: unknown[]
  required?: string[] | boolean
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  additionalProperties?: boolean | Schema
  unevaluatedProperties?: boolean
  items?: Schema
  oneOf?: Schema[]
  anyOf?: Schema[]
  minimum?: number
  maximum?: number
  pattern?: string
  $ref?: string
  definitions?: Record<string, Schema>
  $defs?: Record<string, Schema>
}

const versions: Record<string, Schema> = schemas.versions as unknown as Record<string, Schema>

/** The versions that are known, oldest first. */
export const knownVersions: readonly string[] = Object.keys(versions)

/** True of a version that IPTC works on: agencies use some of it already. */
export const isDraft = (version: string) => version.endsWith('-dev')

/** Whether a version has a property of this name at the top of an item. */
export function knows(version: string, name: string): boolean {
  const root = versions[version]!
  const top = {
    ...root.properties,
    ...root.$defs?.newsObjectType?.properties,
    ...root.$defs?.ninjsType?.properties,
  }
  return (
    Object.hasOwn(top, name) ||
    Object.keys(root.patternProperties ?? {}).some((pattern) => matches(pattern, name))
  )
}

/** The first thing in the item that its version does not allow, in words; undefined where all is well. */
export function faultIn(item: unknown, version: string): string | undefined {
  return fault(item, versions[version]!, { root: versions[version]!, path: 'item', depth: 0 })
}

interface Place {
  root: Schema
  path: string
  depth: number
}

/** Associations hold items that hold associations; nobody nests them this deep. */
const deepest = 40

function fault(value: unknown, schema: Schema, place: Place): string | undefined {
  if (place.depth > deepest) return `${place.path} is nested too deep`
  if (schema.$ref !== undefined) {
    const found = referredBy(schema, value, place)
    if (found !== undefined) return found
  }
  if (schema.type !== undefined && !isOf(value, schema.type)) return `${place.path} is no ${schema.type}`
  if (schema.enum && !schema.enum.includes(value)) return `${place.path} is none of its allowed values`
  if (typeof value === 'number' && (value < (schema.minimum ?? value) || value > (schema.maximum ?? value)))
    return `${place.path} is out of range`
  if (schema.pattern !== undefined && typeof value === 'string' && !matches(schema.pattern, value))
    return `${place.path} does not have its form`
  return (
    choiceFault(value, schema, place) ??
    (isObject(value) ? objectFault(value, schema, place) : arrayFault(value, schema, place))
  )
}

function referredBy({ $ref }: Schema, value: unknown, place: Place): string | undefined {
  const below = { ...place, depth: place.depth + 1 }
  if ($ref === '#') return fault(value, place.root, below)
  const local = /^#\/(?:definitions|\$defs)\/(\w+)$/.exec($ref!)
  if (local) return fault(value, (place.root.definitions ?? place.root.$defs)![local[1]!]!, below)
  const other = /ninjs-schema_(\d\.\d)\.json#$/.exec($ref!)
  if (other) return fault(value, versions[other[1]!]!, { ...below, root: versions[other[1]!]! })
  return $ref!.includes('GeoJSON') ? geoJsonFault(value, place.path) : undefined
}

function choiceFault(value: unknown, { anyOf, oneOf }: Schema, place: Place): string | undefined {
  const below = { ...place, depth: place.depth + 1 }
  const fits = (schemas: Schema[]) => schemas.filter((one) => fault(value, one, below) === undefined).length
  if (anyOf && fits(anyOf) === 0) return fault(value, anyOf[0]!, below)
  if (oneOf && fits(oneOf) !== 1) return `${place.path} has none or several of the forms that it may have`
  return undefined
}

function objectFault(item: Record<string, unknown>, schema: Schema, place: Place): string | undefined {
  const { properties = {}, patternProperties = {}, additionalProperties } = schema
  // Draft 3 says `required` at the property, later drafts in a list.
  const inList = Array.isArray(schema.required) ? schema.required : []
  const required = [
    ...inList,
    ...Object.keys(properties).filter((name) => properties[name]!.required === true),
  ]
  const missing = required.find((name) => !Object.hasOwn(item, name))
  if (missing !== undefined) return `${place.path} has no ${missing}`
  const closed = additionalProperties === false || schema.unevaluatedProperties === false
  const elsewhere = closed ? evaluatedBy(schema, place.root) : undefined
  for (const [name, value] of Object.entries(item)) {
    const below = { ...place, path: `${place.path}.${name}`.slice(0, 200), depth: place.depth + 1 }
    const own = Object.hasOwn(properties, name) ? [properties[name]!] : []
    const byPattern = Object.keys(patternProperties).filter((pattern) => matches(pattern, name))
    const named = [...own, ...byPattern.map((pattern) => patternProperties[pattern]!)]
    if (named.length === 0 && closed && !elsewhere!.has(name))
      return `${place.path} may not have ${name.slice(0, 60)}`
    if (named.length === 0 && typeof additionalProperties === 'object') named.push(additionalProperties)
    for (const one of named) {
      const found = fault(value, one, below)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Names that the schemas beside this one speak of, which count as known. */
function evaluatedBy({ $ref, anyOf = [], oneOf = [] }: Schema, root: Schema): Set<string> {
  const local = /^#\/(?:definitions|\$defs)\/(\w+)$/.exec($ref ?? '')
  const referred = local ? [(root.definitions ?? root.$defs)![local[1]!]!] : []
  return new Set(
    [...referred, ...anyOf, ...oneOf].flatMap((one) => [
      ...Object.keys(one.properties ?? {}),
      ...evaluatedBy(one, root),
    ]),
  )
}

function arrayFault(value: unknown, { items }: Schema, place: Place): string | undefined {
  if (!Array.isArray(value) || items === undefined) return undefined
  for (const [index, one] of value.entries()) {
    const found = fault(one, items, {
      ...place,
      path: `${place.path}[${index}]`.slice(0, 200),
      depth: place.depth + 1,
    })
    if (found !== undefined) return found
  }
  return undefined
}

function isOf(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isObject(value)
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The patterns that the schemas have, written out so that each can be judged. */
const patterns: Record<string, RegExp> = {
  '^geometry_[a-zA-Z0-9_]+': /^geometry_[a-zA-Z0-9_]/,
  '^body_[a-zA-Z0-9_]+': /^body_[a-zA-Z0-9_]/,
  '^headline_[a-zA-Z0-9_]+': /^headline_[a-zA-Z0-9_]/,
  '^description_[a-zA-Z0-9_]+': /^description_[a-zA-Z0-9_]/,
  '^[a-zA-Z0-9]+': /^[a-zA-Z0-9]/,
  '^[a-zA-Z0-9_]+': /^[a-zA-Z0-9_]/,
}
/** The only pattern of a value: a date and time that may be cut short. */
const truncatedDate =
  /^-?\d{4,9}(?:-(?:1[0-2]|0[1-9])(?:-(?:3[01]|0[1-9]|[12]\d)(?:T(?:2[0-3]|[01]\d):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:2[0-3]|[01]\d):[0-5]\d)?)?)?)?$/

const matches = (pattern: string, text: string) => (patterns[pattern] ?? truncatedDate).test(text)
