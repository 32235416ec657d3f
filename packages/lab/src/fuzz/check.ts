import fc from 'fast-check'
import type { Law } from './law'

/** So many cases of one law, all that follow from one seed. */
export interface Batch {
  law: string
  seed: number
  cases: number
  /** Leads to the one case of a replay, as fast-check counts. */
  path?: string
}

/** An input that breaks a law, made as small as possible. */
export interface Failure {
  law: string
  seed: number
  path: string
  broken: string
  input: unknown
}

export interface Checked {
  cases: number
  failure?: Failure
}

/** Tries a law on the cases of a batch, up to the first that breaks it. */
export async function check({ name, inputs, broken }: Law, { seed, cases, path }: Batch): Promise<Checked> {
  const property = fc.asyncProperty(inputs, async (input) => {
    const laws = await broken(input)
    if (laws.length > 0) throw new Error(laws.join('; '))
  })
  const parameters = { seed, numRuns: cases, ...(path === undefined ? {} : { path }) }
  const { failed, numRuns, counterexample, counterexamplePath, errorInstance } = await fc.check(
    property,
    parameters,
  )
  if (!failed) return { cases: numRuns }
  const [input] = counterexample ?? []
  const failure = { law: name, seed, path: counterexamplePath ?? '', broken: wordsOf(errorInstance), input }
  return { cases: numRuns, failure }
}

/** What was thrown and where, without what differs from run to run. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const place = /\n\s+at (?:async )?(\S+)/.exec(error.stack ?? '')?.[1] ?? ''
  return error.message === '' ? `${error.name} in ${place}` : error.message.slice(0, 300)
}
