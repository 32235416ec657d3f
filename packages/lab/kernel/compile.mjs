/** Writes the taggers' kernels as their packages have them: `node kernel/compile.mjs`. */
import { writeFileSync } from 'node:fs'
import wabt from 'wabt'
import { encoder } from './encoder.mjs'
import { kernel } from './kernel.mjs'

/** The text of each kernel, and where the bytes made of it are kept, in base64. */
export const kernels = [
  {
    origin: 'packages/lab/kernel/kernel.mjs',
    text: kernel,
    file: new URL('../../model/src/attribute/tagger/wasm.json', import.meta.url),
  },
  {
    origin: 'packages/lab/kernel/encoder.mjs',
    text: encoder,
    file: new URL('../../tagger-minilm/src/wasm.json', import.meta.url),
  },
]

/** A kernel's bytes in base64. */
export async function compiled(text) {
  const { parseWat } = await wabt()
  const module = parseWat('kernel.wat', text, { simd: true })
  return Buffer.from(module.toBinary({}).buffer).toString('base64')
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const { origin, text, file } of kernels)
    writeFileSync(file, `${JSON.stringify({ origin, code: await compiled(text) }, null, 2)}\n`)
}
