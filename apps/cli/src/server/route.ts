import type { Store } from '@news/store'
import type * as z from 'zod'
import type { Answer } from './answer'
import type { ProblemCode } from './problem'
import type { Pool } from './threads/pool'
import type { Writer } from './threads/writer'

/** What answers are made from. */
export interface Services {
  store: Store
  parsers: Pool
  tracers: Pool
  writer: Writer
  /** Requests that are being answered. */
  requests(): number
  isStopping(): boolean
}

/** One request, once all that it states is known to be right. */
export interface Call<Query, Params> {
  query: Query
  params: Params
  /** What was sent, where the route takes a body. */
  body: { bytes: Uint8Array<ArrayBuffer>; type: string }
  services: Services
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal
}

/** One way to ask: the one place where its address, its parameters and its answers are written. */
export interface Route<Query extends z.ZodObject = z.ZodObject, Params extends z.ZodObject = z.ZodObject> {
  method: 'GET' | 'POST'
  /** `/articles/{id}` */
  path: string
  /** What generated clients call it. */
  name: string
  summary: string
  query: Query
  params: Params
  /** Media types of the body that it takes. */
  takes?: readonly string[]
  /** The parameter that says what the body is, whatever media type it has. */
  saidBy?: string
  answers: Record<number, { description: string; schema: z.ZodType }>
  /** What else may be answered, beside what every route may. */
  problems: readonly ProblemCode[]
  /** Whether it is answered however much is asked. */
  always?: true
  handle(call: Call<z.output<Query>, z.output<Params>>): Promise<Answer>
}

/** A route; its schemas give its handler the types. */
export function route<Query extends z.ZodObject, Params extends z.ZodObject>(
  definition: Route<Query, Params>,
): Route {
  return definition as unknown as Route
}
