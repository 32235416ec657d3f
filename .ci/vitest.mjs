import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packages } from './packages.mjs'
import { bin, root, run } from './run.mjs'

/** Runs the tests of all packages and adds up the reports they write. */
export async function vitest() {
  const tested = packagesWithTests()
  // A report of an earlier run must not count for this one. Turbo brings back those of the packages that it skips.
  for (const { report } of tested) rmSync(report, { force: true })
  const { ok, output } = await run(bin('turbo'), ['run', 'test', '--continue', '--output-logs=errors-only'])
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const lines = tested.map(({ name, report }) => {
    const found = countsIn(report)
    for (const key of Object.keys(counts)) counts[key] += found[key]
    return `        ${name}: ${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped${found.note ?? ''}`
  })
  // Vitest can fail without a failing test: an error that nobody caught, or a threshold.
  if (!ok && counts.failed === 0) counts.failed = 1
  return {
    ok: ok && counts.failed === 0,
    show: true,
    counts,
    output: [...(ok ? [] : [output]), ...lines].join('\n'),
  }
}

function packagesWithTests() {
  return packages()
    .filter(({ scripts }) => scripts?.test !== undefined)
    .map(({ folder, name }) => ({ name, report: join(root, folder, 'reports/vitest.json') }))
}

function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, note: ' (no report was written)' }
  const found = JSON.parse(readFileSync(report, 'utf8'))
  // A file that can't be loaded fails without any test in it.
  const unloaded = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded.length,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}
