import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
/** A Python that has pyspark: the one that is named, else the one that `pnpm spark` has set up. */
const python = process.env.NEWS_SPARK ?? `${root}node_modules/.cache/spark/bin/python`
const works = (program: string, ...args: string[]) => spawnSync(program, args).status === 0
const isThere = works(python, '-c', 'import pyspark, pyarrow') && works('java', '-version')

// `pnpm spark` sets up what it needs; without that nothing here needs Python or Java.
it.runIf(isThere)(
  'on Spark the command gives what it gives by itself, though a worker is killed',
  {
    timeout: 900_000,
  },
  async () => {
    const { stderr } = await promisify(execFile)(python, [`${root}examples/spark/test.py`], {
      maxBuffer: 2 ** 26,
    })
    expect(stderr).toMatch(/Ran \d+ tests[\s\S]*\nOK\n$/)
  },
)
