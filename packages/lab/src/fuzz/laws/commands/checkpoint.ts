import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCheckpoint } from '@news/cli/src/shell/checkpoint'
import type { Shell } from '@news/cli/src/shell/shell'
import { anyText, rule } from '@news/laws'
import { CommanderError } from 'commander'
import fc from 'fast-check'
import { damaged } from '../../damaged'
import { type Law, law } from '../../law'

/** Documents with whether they could be read, and after how much of the file, in ten thousandths, it was cut off. */
interface Run {
  documents: [name: string, failed: boolean][]
  cut: number
}

/** Checkpoints of runs that were ended at any byte, and files that are none. */
export const checkpointLaws = (): Law[] => [
  law({
    name: 'checkpoint',
    share: 1,
    inputs: run,
    broken: (one) => inFolder((file) => brokenRun(one, file)),
  }),
  law({
    name: 'checkpoint-anything',
    share: 1,
    inputs: damaged(
      fc.oneof(
        run.map((one) => inFolder((file) => noted(one, file))),
        anyText.map((text) => Buffer.from(text)),
      ),
    ),
    broken: (bytes) => inFolder((file) => brokenFile(bytes, file)),
  }),
]

const run: fc.Arbitrary<Run> = fc.record({
  documents: fc.array(
    fc.tuple(fc.oneof(fc.constantFrom('a.txt', 'b.ndjson:1', '-', ''), anyText), fc.boolean()),
    {
      maxLength: 6,
    },
  ),
  cut: fc.nat(10_000),
})

function inFolder<Made>(make: (file: string) => Made): Made {
  const folder = mkdtempSync(join(tmpdir(), 'news-fuzz-'))
  try {
    return make(join(folder, 'checkpoint'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A shell whose output goes to no file. */
const shell = {} as Shell
const opened = (file: string) => openCheckpoint({ checkpoint: file, names: ['a'] }, shell)!

/** What the file holds after all documents of a run. */
function noted({ documents }: Run, file: string): Buffer {
  const checkpoint = opened(file)
  documents.forEach(([name], i) => {
    checkpoint.note({ all: i + 1, failed: failedOf(documents, i + 1) }, name)
  })
  checkpoint.close()
  return readFileSync(file)
}

const failedOf = (documents: Run['documents'], count: number) =>
  documents.slice(0, count).filter(([, failed]) => failed).length

/** How many documents are done by a checkpoint; each is asked in its turn, as a run asks. */
function doneBy(file: string, documents: Run['documents']) {
  const checkpoint = opened(file)
  const done = documents.map(([name], i) => checkpoint.isDone(i + 1, name))
  checkpoint.close()
  return { done, failed: checkpoint.failed }
}

function brokenRun(one: Run, file: string): string[] {
  const { documents, cut } = one
  const whole = noted(one, file)
  const all = doneBy(file, documents)
  truncateSync(file, Math.floor((whole.length * cut) / 10_000))
  // The first line is the title, and the next one is noted before any document.
  const left = Math.max(0, readFileSync(file).filter((byte) => byte === 0x0a).length - 2)
  const { done, failed } = doneBy(file, documents)
  const again = doneBy(file, documents)
  return [
    ...rule(
      'what is noted is done',
      all.done.every(Boolean) && all.failed === failedOf(documents, documents.length),
    ),
    ...rule(
      'what was noted whole is done, and nothing else',
      done.every((is, i) => is === i < left),
    ),
    ...rule('how many failed is of those that are done', failed === failedOf(documents, left)),
    ...rule('opened again it says the same', JSON.stringify(again) === JSON.stringify({ done, failed })),
  ]
}

function brokenFile(bytes: Uint8Array, file: string): string[] {
  writeFileSync(file, bytes)
  try {
    opened(file).close()
    return []
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    const isOurs = Buffer.from(bytes).toString('latin1').startsWith('{"news":"checkpoint"')
    return [
      ...rule('what is refused is refused in words', error.exitCode === 2 && error.message !== ''),
      ...rule('what is no checkpoint stays as it is', isOurs || readFileSync(file).equals(bytes)),
    ]
  }
}
