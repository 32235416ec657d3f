/** Builds packages, and says nothing unless it fails: `node .ci/build.mjs @news/cli`. */
import { bin, run, say } from './run.mjs'

const filters = process.argv.slice(2).map((name) => `--filter=${name}`)
const { ok, output } = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only', ...filters])
if (!ok) say(output)
process.exitCode = ok ? 0 : 1
