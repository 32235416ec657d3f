/** Writes what is made from the zod schemas: the JSON Schemas and the page of fields. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { generated } from './generated'

for (const [path, content] of generated()) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  console.log(`${path} written`)
}
