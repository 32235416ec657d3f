import { run } from './run.mjs'

/**
 * Shows how speed compares with the last record on the same articles. A slow machine is no fault of a change, so that
 * no figure fails; a benchmark that breaks does, and so does a history that can’t be read.
 */
export async function speed() {
  const { ok, stdout, output } = await run(process.execPath, ['packages/lab/dist/bench.js', '--change'])
  return { ok, show: true, output: ok ? stdout.trimEnd().replace(/^/gm, '        ') : output }
}
