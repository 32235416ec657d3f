import * as z from 'zod'
import { Correction, Corrections } from '../src/correct'
import {
  Actor,
  ActorMention,
  Article,
  Basis,
  Block,
  Quote,
  QuoteDate,
  Role,
  recordsVersion,
  Span,
  Timestamp,
  Warning,
} from '../src/record'

/** A JSON Schema as far as the records need it. */
export interface Schema {
  description?: string
  type?: string | string[]
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  $ref?: string
  $defs?: Record<string, Schema>
}

/** The records in the order in which a reader meets them. */
const records = {
  Article,
  Block,
  Quote,
  QuoteDate,
  Actor,
  ActorMention,
  Role,
  Basis,
  Timestamp,
  Span,
  Warning,
}
export type RecordName = keyof typeof records
export const recordNames = Object.keys(records) as RecordName[]

// A schema with an id is written once, under `$defs`, and referred to from everywhere else.
for (const [id, record] of Object.entries(records)) z.globalRegistry.add(record, { ...record.meta(), id })

/** What validators pass over, for people. */
const version = { $comment: `Version ${recordsVersion} of the records.` }

/** The JSON Schema of a record, complete in itself. */
export function schemaOf(name: RecordName): Schema {
  const { $schema, $defs } = z.toJSONSchema(records[name], { override: dropRangeOfIntegers }) as Schema & {
    $schema: string
  }
  const { [name]: root, ...others } = $defs!
  const schema = { $schema, ...version, title: name, ...root }
  return Object.keys(others).length === 0 ? schema : { ...schema, $defs: others }
}

/** The JSON Schema of a log of corrections. */
export function correctionsSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(Corrections, { override: dropRangeOfIntegers })
  return { $schema, ...version, title: 'Corrections', ...schema }
}

/** The kinds of corrections by name, each with its fields; a span is told by its name. */
export function correctionSchemas(): [string, Schema][] {
  return Correction.options.map((option) => {
    const { type } = option.shape
    return [type.value, z.toJSONSchema(option) as Schema]
  })
}

/** zod bounds every integer by what a double can hold; that says nothing about a record. */
function dropRangeOfIntegers({ jsonSchema }: { jsonSchema: { maximum?: number } }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
}
