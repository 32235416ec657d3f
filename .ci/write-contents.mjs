/** `pnpm contents`: writes down which files each published package holds, for a person to look at before it is committed. */
import { tarballs } from './checks.mjs'
import { filesOf, listOf } from './contents.mjs'
import { keep } from './drift.mjs'
import { published } from './packages.mjs'
import { say } from './run.mjs'

const packed = tarballs()
for (const { name } of published()) {
  const files = await filesOf(await packed.of(name))
  keep(listOf(name), `${files.join('\n')}\n`)
  say(`${listOf(name)} written: ${files.length} lines`)
}
packed.remove()
