/**
 * Writes packages/model/src/read/ninjs/schemas.json: the shape that IPTC's JSON Schemas demand of ninjs, version by version,
 * without their prose. Needs the folder of specifications: `node packages/lab/scripts/ninjs-schemas.mjs DIR`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.argv[2]
const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.0', '2.1', '2.2', '3.0', '3.1']
/** Drafts of what comes next, which agencies use already. */
const drafts = { '1.5-dev': 'dev_0.2_v1.5', '2.1-dev': 'dev_0.1_v2.1' }
const prose = new Set([
  'description',
  'title',
  '$comment',
  'examples',
  'example',
  'default',
  '$schema',
  'id',
  '$id',
])
const named = new Set(['properties', 'patternProperties', 'definitions', '$defs'])

const names = [...versions.map((version) => [version, version]), ...Object.entries(drafts)]
const schemas = names.map(([version, name]) => [
  version,
  shape(
    JSON.parse(
      readFileSync(join(folder, `ninjs-schema_${name}.json`).replace('schema_dev', 'schema-dev'), 'utf8'),
    ),
    false,
  ),
])
const file = {
  about:
    'What each version of ninjs demands, from the JSON Schemas of the IPTC without their prose; written by packages/lab/scripts/ninjs-schemas.mjs.',
  source: 'https://www.iptc.org/std/ninjs',
  licence: 'MIT (IPTC ninjs)',
  versions: Object.fromEntries(schemas),
}
writeFileSync(
  new URL('../../model/src/read/ninjs/schemas.json', import.meta.url),
  `${JSON.stringify(file)}\n`,
)

/** A schema without what no validator needs; `names` is true where the keys are names of properties. */
function shape(schema, names) {
  if (Array.isArray(schema)) return schema.map((one) => shape(one, false))
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => names || !prose.has(key))
      .map(([key, value]) => [key, shape(value, !names && named.has(key))]),
  )
}
