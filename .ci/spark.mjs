/** `pnpm spark`: sets up PySpark beside the packages of Node, in `node_modules/.cache/spark`, and runs the example's test. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { bin, inOrder, root, run, say } from './run.mjs'

const folder = join(root, 'node_modules/.cache/spark')
const python = join(folder, 'bin/python')
const example = join(root, 'examples/spark')
const own = process.env.NEWS_SPARK

const { ok, output } = await inOrder(
  () =>
    run(bin('turbo'), [
      'run',
      'build',
      '--output-logs=errors-only',
      '--filter=@news/cli',
      '--filter=@news/lab',
    ]),
  ...(own === undefined ? [setUp, install] : []),
  () => run('java', ['-version']),
  () => run(own ?? python, [join(example, 'test.py')]),
)
say(output)
process.exitCode = ok ? 0 : 1

function setUp() {
  return existsSync(python) ? { ok: true, output: '' } : run('python3', ['-m', 'venv', folder])
}

function install() {
  return run(python, ['-m', 'pip', 'install', '--quiet', '--requirement', join(example, 'requirements.txt')])
}
