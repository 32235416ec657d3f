import type { Warning } from '@news/model'
import { Problem, type ProblemCode } from '../problem'

/** A body that is to be parsed, and what is stated beside it. */
export interface Given {
  bytes: Uint8Array<ArrayBuffer>
  /** As in `Content-Type`. */
  type: string
  /** A key of `formats`, which counts more. */
  from?: string | undefined
  url?: string | undefined
  id?: string | undefined
}

/** What came of it: the articles as JSON, which is not read again before it is sent and kept. */
export interface Made {
  records: string[]
  warnings: Warning[]
}

/** What threads are asked to do. */
export interface Tasks {
  parse(given: Given): Promise<Made>
  /** Keeps records, all of them or none. */
  put(records: string[]): Promise<void>
  /** A quote in all its places, as JSON; nothing where there is no such quote. */
  trace(quote: string): Promise<string | undefined>
  /** Closes the database, if it was opened. */
  close(): Promise<void>
}

/** What a thread is sent. */
export interface Ask {
  id: number
  task: keyof Tasks
  value: unknown
}

/** What it sends back. */
export type Reply = { id: number; result?: unknown } | { id: number; failure: Failure }

/** An error on its way between threads. */
export interface Failure {
  name: string
  message: string
  code?: string | undefined
}

/** An error, to be sent. */
export function failureOf(error: unknown): Failure {
  const { name, message, code } = error as Error & { code?: unknown }
  return { name, message, code: typeof code === 'string' ? code : undefined }
}

/** The error that was sent. */
export function errorOf({ name, message, code }: Failure): Error {
  return name === 'Problem'
    ? new Problem(code as ProblemCode, message)
    : Object.assign(new Error(message), { name, code })
}
