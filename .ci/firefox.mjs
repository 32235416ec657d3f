import { run, skipped } from './run.mjs'

/** What the script prints last. */
const last = /(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/

/**
 * The viewer in Firefox: the machine's own, or Debian's, which is fetched beside the packages of Node. Skipped, with the
 * reason shown, where there is none or where it does not start: Chromium's tests are the ones that no change may break unseen.
 */
export async function firefox() {
  const { ok, stdout, output } = await run(process.execPath, ['apps/viewer/scripts/firefox.mjs'])
  const [, passed, failed, left] = last.exec(stdout)?.map(Number) ?? []
  if (left) return skipped(stdout.trim().split('\n')[0])
  const counts = { passed: passed ?? 0, failed: failed ?? 1, skipped: 0 }
  return {
    ok: ok && counts.failed === 0,
    show: true,
    counts,
    output: stdout.trimEnd().replace(/^/gm, '        ') || output,
  }
}
