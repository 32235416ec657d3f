import { driftOf } from './drift.mjs'
import { published } from './packages.mjs'
import { run } from './run.mjs'

/** Every file of every tarball is one that was meant to be in it: `pnpm contents` writes down what is there. */
export function contents(packed) {
  return published().map(({ name }) => ({
    name: `files of ${name} as listed in .ci/contents`,
    run: async () => judged(name, await filesOf(await packed.of(name))),
  }))
}

/** Where the list of a package's files stands. */
export const listOf = (name) => `.ci/contents/${name.split('/').at(-1)}.txt`

/** The files of a tarball. Names that a bundler made of a hash are one name, as they change with every change. */
export async function filesOf(tarball) {
  const { ok, stdout, output } = await run('tar', ['-tzf', tarball])
  if (!ok) throw new Error(output)
  const names = stdout.trim().split('\n').map(withoutHash)
  return [...new Set(names)].sort()
}

const withoutHash = (name) =>
  name.replace(/^package\//, '').replace(/-(?:[A-Z0-9]{8}(?=\.c?js$)|[\w-]{8}(?=\.d\.c?ts$))/, '-*')

function judged(name, files) {
  const missing = ['LICENSE', 'README.md', 'package.json'].filter((file) => !files.includes(file))
  const stray = files.filter((file) => /\.map$|(^|\/)(tests?|src|scripts|node_modules)\/|\.test\./.test(file))
  const troubles = [
    ...missing.map((file) => `${file} is missing`),
    ...stray.map((file) => `${file} is nobody else’s`),
    ...driftOf(listOf(name), `${files.join('\n')}\n`),
  ]
  return { ok: troubles.length === 0, output: [...troubles, 'If it is meant: pnpm contents'].join('\n') }
}
