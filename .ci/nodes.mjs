import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root } from './run.mjs'

/** The oldest Node that the packages say they need, and the newest of each line that has long-term support after it. */
const versions = ['20.19.0', '22.23.3', '24.21.0']

/**
 * Begins to fetch each version from the registry at once, since that takes longer than using it. `of(version)` comes
 * with the path of its `program`, or the `trouble` that there was.
 */
export function nodes() {
  const coming = new Map(versions.map((version) => [version, fetched(version)]))
  return { versions, of: (version) => coming.get(version) }
}

/** The packages that the npm package `node` would fetch by an install script. They hold nothing but the program. */
async function fetched(version) {
  const name = `node-${process.platform}-${process.arch}`
  const folder = join(root, 'node_modules/.cache/nodes', version)
  const program = join(folder, 'node_modules', name, 'bin/node')
  if (existsSync(program)) return { program }
  mkdirSync(folder, { recursive: true })
  const { ok, output } = await npm(['install', '--prefix', folder, '--no-save', `${name}@${version}`], folder)
  return ok && existsSync(program) ? { program } : { trouble: output.trim().split('\n')[0] }
}
