import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { packages } from './packages.mjs'
import { bin, root, run } from './run.mjs'

/** Runs the tests of all packages and adds up the reports they write. */
export async function vitest() {
  const tested = packagesWithTests()
  // A report of an earlier run must not count for this one. Turbo brings back those of the packages that it skips.
  for (const { report } of tested) rmSync(report, { force: true })
  // Two packages at once: all seven, each with workers and some with browsers and databases, want more memory than there may be.
  const { ok, output } = await run(bin('turbo'), [
    'run',
    'test',
    '--continue',
    '--concurrency=2',
    '--output-logs=errors-only',
  ])
  const counts = { passed: 0, failed: 0, skipped: 0 }
  const lines = tested.map(({ name, report }) => {
    const found = countsIn(report)
    for (const key of Object.keys(counts)) counts[key] += found[key]
    return `        ${name}: ${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped${found.note ?? ''}`
  })
  // Vitest can fail without a failing test: an error that nobody caught, or a threshold.
  if (!ok && counts.failed === 0) counts.failed = 1
  // Last and short, since of a long output only the end may be kept.
  const failures = tested.flatMap(({ name, report }) => failuresIn(report, name))
  return {
    ok: ok && counts.failed === 0,
    show: true,
    counts,
    output: [...(ok ? [] : [output]), ...lines, ...failures].join('\n'),
  }
}

function packagesWithTests() {
  return packages()
    .filter(({ scripts }) => scripts?.test !== undefined)
    .map(({ folder, name }) => ({ name, report: join(root, folder, 'reports/vitest.json') }))
}

/** A file that can't be loaded, or whose preparation fails, counts as one failure: no test in it says that it failed. */
function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, note: ' (no report was written)' }
  const found = JSON.parse(readFileSync(report, 'utf8'))
  const unloaded = found.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + unloaded.length,
    skipped: found.numPendingTests + found.numTodoTests,
  }
}

/** The first lines of each failure, of a file as well that could not be loaded or whose preparation failed. */
function failuresIn(report, name) {
  if (!existsSync(report)) return []
  return JSON.parse(readFileSync(report, 'utf8')).testResults.flatMap((file) => {
    const failed = file.assertionResults.filter(({ status }) => status === 'failed')
    const of = (title, message) =>
      `        ${name}, ${relative(root, file.name)}${title}:\n${firstLines(message)}`
    if (failed.length > 0)
      return failed.map(({ fullName, failureMessages }) => of(`, ${fullName}`, failureMessages.join('\n')))
    return file.status === 'failed' ? [of('', file.message)] : []
  })
}

const firstLines = (message) =>
  message
    .split('\n')
    .slice(0, 20)
    .map((line) => line.slice(0, 300))
    .join('\n')
