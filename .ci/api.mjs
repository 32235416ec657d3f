/** `pnpm api --write` writes what each published package exports to docs/api; `--check` fails where that has changed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTwoFilesPatch } from 'diff'
import { entriesOf } from './api/entries.mjs'
import { exportedBy } from './api/exported.mjs'
import { pageOf } from './api/page.mjs'
import { published } from './packages.mjs'
import { root, say } from './run.mjs'

const write = process.argv.includes('--write')
const troubles = []

for (const described of published()) {
  const entries = entriesOf(described)
  if (entries.length === 0) continue
  const exported = exportedBy(entries)
  const silent = exported.flatMap(({ path, names }) =>
    names
      .filter(({ same, docstring }) => same === undefined && docstring === '')
      .map(({ name }) => `${path} ${name}`),
  )
  if (silent.length > 0)
    troubles.push(`without a docstring:\n${silent.map((name) => `  ${name}`).join('\n')}`)
  keep(`docs/api/${described.name.split('/').at(-1)}.md`, pageOf(described, exported))
}

for (const trouble of troubles) say(trouble)
process.exitCode = troubles.length > 0 ? 1 : 0

function keep(path, page) {
  const file = join(root, path)
  if (write) {
    mkdirSync(join(root, 'docs/api'), { recursive: true })
    writeFileSync(file, page)
    return say(`${path} written`)
  }
  const before = read(file)
  if (before === page) return
  const difference = createTwoFilesPatch(path, 'as built', before, page, '', '', { context: 3 })
  troubles.push(`${difference}\nIf it is meant: pnpm api --write, and a changeset.`)
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}
