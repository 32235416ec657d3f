import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { published } from './packages.mjs'
import { bin, root, run, skipped } from './run.mjs'

/** Packs each published package once, when it is first asked for, into a folder outside of the repository. */
export function tarballs() {
  const folder = mkdtempSync(join(tmpdir(), 'news-test-'))
  const files = new Map()
  return {
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async of(name) {
      if (!files.has(name)) files.set(name, await packed(name, folder))
      return files.get(name)
    },
  }
}

async function packed(name, destination) {
  const { folder } = published().find((described) => described.name === name)
  const { ok, output, filename } = await pack(join(root, folder), destination)
  if (!ok) throw new Error(output)
  return filename
}

/** pnpm packs, not npm: it writes the version that `workspace:^` stands for. Comes with the `filename` where it is `ok`. */
export async function pack(cwd, destination) {
  const result = await run('pnpm', ['pack', '--json', '--pack-destination', destination], { cwd })
  return result.ok ? { ...result, filename: JSON.parse(result.stdout).filename } : result
}

/** Looks at the tarballs as a registry and a compiler would. */
export function packaging(packed) {
  const lab = 'packages/lab'
  return [
    ...published().map(({ name }) => ({
      name: `package ${name}`,
      run: async () => run(bin('publint', lab), [await packed.of(name), '--strict']),
    })),
    {
      name: 'types of @news/model under every way of resolving modules',
      run: async () =>
        run(bin('attw', lab), [await packed.of('@news/model'), '--profile', 'node16', '--no-emoji']),
    },
  ]
}

/** The changesets can be read, name packages that exist, and say what a change to a published package means. */
export async function changesets() {
  // Outside of git nothing can be compared; a downloaded archive has no history.
  if (!existsSync(join(root, '.git'))) return skipped('skipped: this is no git checkout')
  const main = await run('git', ['rev-parse', '--verify', '--quiet', 'main'])
  return run(bin('changeset'), ['status', ...(main.ok ? [] : ['--since=HEAD'])])
}
