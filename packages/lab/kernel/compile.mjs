/** Writes the tagger's kernel as the library has it: `node kernel/compile.mjs`. */
import { writeFileSync } from 'node:fs'
import wabt from 'wabt'
import { kernel } from './kernel.mjs'

/** The kernel's bytes in base64. */
export async function compiled() {
  const { parseWat } = await wabt()
  const module = parseWat('kernel.wat', kernel, { simd: true })
  return Buffer.from(module.toBinary({}).buffer).toString('base64')
}

/** Where the library keeps it. */
export const file = new URL('../../model/src/attribute/tagger/wasm.json', import.meta.url)

if (process.argv[1] === new URL(import.meta.url).pathname) {
  writeFileSync(
    file,
    `${JSON.stringify({ origin: 'packages/lab/kernel/kernel.mjs', code: await compiled() }, null, 2)}\n`,
  )
}
