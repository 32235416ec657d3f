/**
 * The README's test command: everything that must hold before a change is merged, in one run.
 * Prints a line for each check, the whole output of those that fail, and `N passed, N failed` at the end.
 */
import { advisories } from './advisories.mjs'
import { bill } from './bill.mjs'
import { changesets, packaging, tarballs } from './checks.mjs'
import { contents } from './contents.mjs'
import { licences, scriptsAtInstall } from './dependencies.mjs'
import { examples } from './examples.mjs'
import { firefox } from './firefox.mjs'
import { nodes } from './nodes.mjs'
import { outside } from './outside.mjs'
import { rehearsal } from './rehearsal.mjs'
import { bin, duration, run, say } from './run.mjs'
import { speed } from './speed.mjs'
import { onOtherNodes } from './versions.mjs'
import { vitest } from './vitest.mjs'

const started = Date.now()
const packed = tarballs()
const others = nodes()
const checks = [
  { name: 'build', run: () => run(bin('turbo'), ['run', 'build', '--output-logs=errors-only']) },
  { name: 'lint', run: () => run(bin('biome'), ['check', '--error-on-warnings', '--max-diagnostics=200']) },
  {
    name: 'types',
    run: () => run(bin('turbo'), ['run', 'types', '--continue', '--output-logs=errors-only']),
  },
  { name: 'unused files, exports and dependencies', run: () => run(bin('knip'), []) },
  {
    name: 'figures in the documents',
    run: () => run(process.execPath, ['packages/lab/dist/figures.js', '--check']),
  },
  {
    name: 'exports as reported in docs/api, each with a docstring',
    run: () => run(process.execPath, ['.ci/api.mjs', '--check']),
  },
  { name: 'planned release', run: changesets },
  { name: 'licences of what is shipped', run: async () => licences() },
  { name: 'nothing that is shipped runs when it is installed', run: async () => scriptsAtInstall() },
  { name: 'bill of materials', run: bill },
  { name: 'known holes in what is shipped', run: advisories },
  {
    name: 'the checks of dependencies themselves, and what SECURITY.md names',
    run: () => run(process.execPath, ['--test', '.ci/dependencies.test.mjs', '.ci/security.test.mjs']),
  },
  ...packaging(packed),
  ...contents(packed),
  ...outside(packed),
  ...examples(packed),
  ...onOtherNodes(packed, others),
  rehearsal(packed),
  { name: 'tests', run: vitest },
  { name: 'the viewer in Firefox', run: firefox },
  { name: 'speed beside the last record', run: speed },
  {
    name: 'laws on 100,000 inputs',
    // the same in every run, so that a failure is about the change that it follows
    run: () =>
      run(process.execPath, ['packages/lab/dist/fuzz.js', '--cases', '100000', '--seed', '19930817']),
  },
]

const total = { passed: 0, failed: 0, skipped: 0 }
for (const check of checks) {
  const begun = Date.now()
  const result = await check.run().catch((error) => ({ ok: false, output: String(error.stack) }))
  const counts = result.counts ?? { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1, skipped: 0 }
  for (const key of Object.keys(total)) total[key] += counts[key]
  say(`${result.ok ? 'ok    ' : 'FAILED'}  ${check.name}  (${duration(begun)})`)
  if (!result.ok || result.show) say(result.output.trimEnd())
}
packed.remove()

say(`\nall checks took ${duration(started)}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
say(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0
