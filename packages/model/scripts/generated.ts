import { correctionTable, fieldTable } from './field-table'
import { correctionsSchema, type RecordName, schemaOf } from './schemas'

/** Every file that is made from the zod schemas, by its path from the package folder. */
export function generated(): Map<string, string> {
  const schemas = (['Article', 'Quote', 'Actor', 'Warning'] satisfies RecordName[]).map(
    (name) => [`schema/${name.toLowerCase()}.json`, `${JSON.stringify(schemaOf(name), null, 2)}\n`] as const,
  )
  return new Map([
    ...schemas,
    ['schema/corrections.json', `${JSON.stringify(correctionsSchema(), null, 2)}\n`],
    ['../../docs/records.md', fieldTable()],
    ['../../docs/corrections.md', correctionTable()],
  ])
}
