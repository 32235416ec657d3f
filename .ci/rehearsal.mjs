import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pack } from './checks.mjs'
import { published } from './packages.mjs'
import { inOrder, root, run, skipped } from './run.mjs'

/**
 * The next release, done in a copy up to the point where something would be sent: versions and changelogs from the
 * changesets, the records that the version writes, and every package packed and published with `--dry-run`.
 */
export function rehearsal(packed) {
  const copy = join(packed.folder, 'release')
  const planned = plans()
  return {
    name: 'the next release, rehearsed in a copy',
    run: () =>
      existsSync(join(root, '.git'))
        ? inOrder(
            () => copied(copy),
            () => run('pnpm', ['install', '--prefer-offline', '--frozen-lockfile'], { cwd: copy }),
            () => run('pnpm', ['release:version'], { cwd: copy }),
            ...published().map((described) => () => publish(copy, described, planned.get(described.name))),
          )
        : skipped('skipped: this is no git checkout'),
  }
}

/** All files that git has or would have, with what was built. */
async function copied(copy) {
  const { ok, stdout, output } = await run('git', [
    'ls-files',
    '--cached',
    '--others',
    '--exclude-standard',
    '-z',
  ])
  if (!ok) return { ok, output }
  const built = published().map(({ folder }) => `${folder}/dist`)
  for (const path of [...stdout.split('\0').filter(Boolean), ...built]) {
    if (!existsSync(join(root, path))) continue
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  const git = (...args) =>
    run('git', ['-c', 'user.name=CI', '-c', 'user.email=ci@localhost', ...args], { cwd: copy })
  // Changesets asks git who made each change.
  return inOrder(
    () => git('init', '--quiet'),
    () => git('add', '--all'),
    () => git('commit', '--quiet', '--message', 'What is to be released'),
  )
}

async function publish(copy, { name, folder, version: before }, planned) {
  const cwd = join(copy, folder)
  const packing = await pack(cwd, copy)
  if (!packing.ok) return packing
  const { filename } = packing
  const { ok, stdout, output } = await run('tar', ['-xzOf', filename, 'package/package.json'])
  if (!ok) return { ok, output }
  const manifest = JSON.parse(stdout)
  const troubles = [...misraised(before, manifest.version, planned), ...misfitting(copy, manifest)]
  if (planned && !existsSync(join(cwd, 'CHANGELOG.md'))) troubles.push('there is no CHANGELOG.md')
  if (troubles.length > 0) return { ok: false, output: `${name} ${manifest.version}: ${troubles.join('; ')}` }
  return run('npm', ['publish', filename, '--dry-run', '--loglevel=error'], { cwd: copy })
}

/** What the changesets plan for each package that they name: whether one of them says `major`. */
function plans() {
  const folder = join(root, '.changeset')
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('---')[1].split('\n'))
    .map((line) => /^['"](.+)['"]: (major|minor|patch)$/.exec(line.trim()))
    .filter((found) => found !== null)
  const planned = new Map()
  for (const [, name, kind] of lines)
    planned.set(name, { major: kind === 'major' || planned.get(name)?.major === true })
  return planned
}

/** A version that is raised by too little, or by more than anybody planned, as peers of what is raised can be. */
function misraised(before, version, planned) {
  if (planned && version === before) return ['the version is not raised']
  const major = (text) => text.split('.')[0]
  return major(version) !== major(before) && !planned?.major
    ? [`no changeset says major, and it was ${before}`]
    : []
}

/** Packages of ours that it asks for in other versions than are published with it. */
function misfitting(copy, { dependencies = {}, peerDependencies = {} }) {
  const versions = new Map(published(copy).map(({ name, version }) => [name, version]))
  return [
    ...Object.entries(dependencies)
      .filter(([name, range]) => versions.has(name) && range !== `^${versions.get(name)}`)
      .map(([name, range]) => `asks for ${name} ${range}, which becomes ${versions.get(name)}`),
    ...Object.entries({ ...dependencies, ...peerDependencies })
      .filter(([, range]) => range.startsWith('workspace:'))
      .map(([name]) => `asks for ${name} of the workspace`),
  ]
}
