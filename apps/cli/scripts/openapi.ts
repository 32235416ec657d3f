/** Writes the description of the server's interface, which is made from the zod schemas. */
import { writeFileSync } from 'node:fs'
import { openapiFile } from './openapi-file'

const { path, content } = openapiFile()
writeFileSync(path, content)
console.log(`${path} written`)
