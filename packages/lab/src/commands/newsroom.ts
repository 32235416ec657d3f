import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { newsml, newsmlOf } from '@news/model/newsml'
import { ninjs, ninjsOf } from '@news/model/ninjs'
import { percent, table } from '../report/table'

const formats = {
  ninjs: { reader: ninjs, of: ninjsOf, extension: '.json' },
  newsml: { reader: newsml, of: newsmlOf, extension: '.xml' },
}

/** Warnings that say that an item was refused. */
const refusals: ReadonlySet<string> = new Set(['invalid-document', 'not-this-format'])

interface Outcome {
  file: string
  valid: boolean
  /** Why it was refused, if it was. */
  refused: string | undefined
}

/**
 * `eval ninjs DIR`, `eval newsml DIR`: DIR is IPTC's folder of tests, where should_pass holds valid samples and
 * should_fail invalid ones. A sample in the folder of a version is judged by that version, as IPTC's own tests do.
 */
export function evalNewsroom(
  format: keyof typeof formats,
  folder: string,
  { errors, json }: { errors?: true; json?: true },
): string {
  const outcomes = filesIn(folder, formats[format].extension).flatMap((path): Outcome[] => {
    const file = relative(folder, path)
    const expected = /(?:^|\/)should_(pass|fail)\//.exec(file)?.[1]
    return expected === undefined
      ? []
      : [{ file, valid: expected === 'pass', refused: refusalOf(format, path) }]
  })
  const valid = outcomes.filter((one) => one.valid)
  const invalid = outcomes.filter((one) => !one.valid)
  const read = valid.filter(({ refused }) => refused === undefined).length
  const refused = invalid.filter((one) => one.refused !== undefined).length
  if (json) return JSON.stringify({ read, valid: valid.length, refused, invalid: invalid.length })
  const wrong = outcomes.filter((one) => one.valid === (one.refused !== undefined))
  return [
    table(
      ['', 'right', 'of', '%'],
      [
        ['valid samples read', read, valid.length, share(read, valid.length)],
        ['invalid samples refused', refused, invalid.length, share(refused, invalid.length)],
      ],
    ),
    ...(errors ? wrong.map(({ file, refused: why }) => `${file}: ${why ?? 'was read'}`) : []),
  ].join('\n')
}

const share = (right: number, of: number) => percent(of === 0 ? 1 : right / of)

function refusalOf(format: keyof typeof formats, path: string): string | undefined {
  const { reader, of } = formats[format]
  // test_suite/1.2/should_fail/… and 1.x_dev, the draft of what comes after 1.4
  const version = /\/(\d\.\d+|\d\.x_dev)\/should_/.exec(path)?.[1]
  const judged = version === '1.x_dev' ? '1.5-dev' : version === '2.x_dev' ? '2.1-dev' : version
  const drafts = (judged === undefined ? reader : of(judged))(readFileSync(path))
  return drafts.flatMap(({ warnings }) => warnings).find(({ code }) => refusals.has(code))?.message
}

function filesIn(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
