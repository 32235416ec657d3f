import { fieldTable } from './field-table'
import { type RecordName, schemaOf } from './schemas'

/** Every file that is made from the zod schemas, by its path from the package folder. */
export function generated(): Map<string, string> {
  const schemas = (['Article', 'Quote', 'Actor', 'Warning'] satisfies RecordName[]).map(
    (name) => [`schema/${name.toLowerCase()}.json`, `${JSON.stringify(schemaOf(name), null, 2)}\n`] as const,
  )
  return new Map([...schemas, ['../../docs/records.md', fieldTable()]])
}
