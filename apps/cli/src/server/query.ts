import type * as z from 'zod'
import { type ParameterError, Problem } from './problem'

/** The parameters of an address, checked; each may stand once. */
export function queryOf<Schema extends z.ZodObject>(
  schema: Schema,
  params: URLSearchParams,
): z.output<Schema> {
  const twice = [...new Set(params.keys())].filter((name) => params.getAll(name).length > 1)
  if (twice.length > 0)
    throw wrong(twice.map((parameter) => ({ parameter, detail: 'stands more than once' })))
  return checked(schema, Object.fromEntries(params))
}

/** Named values, checked. */
export function checked<Schema extends z.ZodObject>(
  schema: Schema,
  values: Record<string, string>,
): z.output<Schema> {
  const { data, error } = schema.safeParse(values)
  if (error === undefined) return data as z.output<Schema>
  throw wrong(error.issues.flatMap(errorsOf))
}

function errorsOf(issue: z.core.$ZodIssue): ParameterError[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((parameter) => ({ parameter, detail: 'there is no such parameter' }))
  return [{ parameter: issue.path.join('.'), detail: lowered(issue.message) }]
}

const wrong = (errors: readonly ParameterError[]) =>
  new Problem(
    'bad-parameter',
    `${errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join('; ')}.`,
    {
      errors,
    },
  )

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
