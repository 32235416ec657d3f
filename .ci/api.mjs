/** `pnpm api --write` writes what each published package exports to docs/api; `--check` fails where that has changed. */
import { entriesOf } from './api/entries.mjs'
import { exportedBy } from './api/exported.mjs'
import { pageOf } from './api/page.mjs'
import { driftOf, keep } from './drift.mjs'
import { published } from './packages.mjs'
import { say } from './run.mjs'

const write = process.argv.includes('--write')
const reports = published()
  .map((described) => ({ described, entries: entriesOf(described) }))
  .filter(({ entries }) => entries.length > 0)
  .map(({ described, entries }) => {
    const exported = exportedBy(entries)
    const path = `docs/api/${described.name.split('/').at(-1)}.md`
    return { path, page: pageOf(described, exported), silent: silentIn(exported) }
  })

const silent = reports.flatMap((report) => report.silent)
if (write) for (const { path, page } of reports) keep(path, page)
const drifts = reports.flatMap(({ path, page }) => driftOf(path, page))

for (const name of silent) say(`without a docstring: ${name}`)
for (const drift of drifts) say(drift)
if (drifts.length > 0) say('If it is meant: pnpm api --write, and a changeset.')
if (write) for (const { path } of reports) say(`${path} written`)
process.exitCode = silent.length + drifts.length > 0 ? 1 : 0

function silentIn(exported) {
  return exported.flatMap(({ path, names }) =>
    names
      .filter(({ same, docstring }) => same === undefined && docstring === '')
      .map(({ name }) => `${path} ${name}`),
  )
}
