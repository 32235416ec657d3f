import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, it } from 'vitest'
import { openapiFile } from '../../scripts/openapi-file'
import { openapi } from '../../src/server/openapi'
import { routes } from '../../src/server/routes/all'

const { path, content } = openapiFile()

it(`${path} is what the schemas say: pnpm schema writes it anew`, () => {
  expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(content)
})

it('is valid OpenAPI 3.1, and a fault in it would be seen', async () => {
  const validator = new Validator()
  expect(await validator.validate(JSON.parse(content))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const broken = JSON.parse(content)
  broken.paths['/quotes'].get.parameters[0].in = 'nowhere'
  expect((await new Validator().validate(broken)).valid).toBe(false)
})

it('describes every route, every reference leads somewhere, and every parameter says what it is for', () => {
  const { paths, components } = openapi()
  for (const { path, method } of routes) expect(paths[path], path).toHaveProperty(method.toLowerCase())
  const names = [...content.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!)
  expect(names).toContain('Article')
  expect(names.filter((name) => !(name in components.schemas))).toEqual([])
  const parameters = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap((one) => (one as { parameters?: { name: string }[] }).parameters ?? []),
  )
  expect(parameters.length).toBeGreaterThan(15)
  expect(parameters.filter((one) => !('description' in one && one.description))).toEqual([])
})
