import { Ajv2020 } from 'ajv/dist/2020'
import formats from 'ajv-formats'
import { expect } from 'vitest'
import { openapi } from '../../src/server/openapi'
import type { Got } from './server'

const document = JSON.parse(JSON.stringify(openapi()))
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ ...document, $id: 'openapi:' })

/** Whether an answer is one that the description has for this address and method. */
export function expectDescribed(path: string, method: 'get' | 'post', { status, headers, json }: Got): void {
  const response = document.paths[path][method].responses[status]
  expect(response, `${method} ${path} ${status}`).toBeDefined()
  const type = headers['content-type']!.split(';', 1)[0]!
  const reference: string = response.content[type].schema.$ref
  const validate = ajv.getSchema(`openapi:${reference}`)!
  validate(json)
  expect(validate.errors).toBeNull()
}
