import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generated } from '../scripts/generated'
import { recordNames, schemaOf } from '../scripts/schemas'

for (const [path, content] of generated()) {
  it(`${path} is what the zod schemas say: pnpm schema writes it anew`, () => {
    expect(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')).toBe(content)
  })
}

it('every record and every field has a description', () => {
  const silent = recordNames.flatMap((name) => {
    const { description, properties = {} } = schemaOf(name)
    const fields = Object.entries(properties).filter(([, schema]) => !schema.description)
    return [...(description ? [] : [name]), ...fields.map(([field]) => `${name}.${field}`)]
  })
  expect(silent).toEqual([])
})
