import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repository } from '../places'

/** Where the inputs are kept that once broke a law; a test tries them for ever. */
const foundFolder = join(repository, 'packages/lab/fuzz')

/** An input that once broke a law. */
export interface Found {
  law: string
  /** In what it was broken. */
  broken: string
  input: unknown
}

/** An input as JSON can hold it: bytes as base64. */
export function written(input: unknown): unknown {
  return JSON.parse(
    JSON.stringify(input, function (key, value) {
      // a Buffer makes itself JSON before it gets here
      const own = (this as Record<string, unknown>)[key]
      return own instanceof Uint8Array ? { base64: Buffer.from(own).toString('base64') } : value
    }),
  )
}

/** The input as it was. */
export function readInput(json: unknown): unknown {
  if (typeof json !== 'object' || json === null) return json
  if ('base64' in json) return new Uint8Array(Buffer.from(String(json.base64), 'base64'))
  if (Array.isArray(json)) return json.map(readInput)
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, readInput(value)]))
}

/** Keeps an input; its name says which law it broke. Returns the file. */
export function save({ law, broken, input }: Found): string {
  mkdirSync(foundFolder, { recursive: true })
  const json = `${JSON.stringify({ law, broken, input }, null, 2)}\n`
  const name = `${law}-${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 8)}.json`
  writeFileSync(join(foundFolder, name), json)
  return `packages/lab/fuzz/${name}`
}

/** All that was kept, by the names of their files. */
export function readFound(): [name: string, found: Found][] {
  return readdirSync(foundFolder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const { input, ...found } = JSON.parse(readFileSync(join(foundFolder, name), 'utf8')) as Found
      return [name, { ...found, input: readInput(input) }]
    })
}
