import { StoreError, type StoreErrorCode } from '../error'

/** What PostgreSQL or the network says is wrong, in our words. */
export function postgresError(error: unknown, place: string): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known = codes[code] ?? classes[code.slice(0, 2)] ?? (isLost(error) ? 'unreachable' : 'failed')
  const message = error instanceof Error && error.message !== '' ? error.message : code || String(error)
  return new StoreError(known, `${place}: ${words[known] ?? message}`, { cause: error })
}

/** The driver has no code for a connection that ended. */
const isLost = (error: unknown) => error instanceof Error && /connection|timeout/i.test(error.message)

const codes: Record<string, StoreErrorCode> = {
  '53100': 'full',
  '53200': 'full',
  '55P03': 'busy',
  '57014': 'busy',
  '42501': 'refused',
  '25006': 'refused',
  '3D000': 'unreachable',
  '57P01': 'unreachable',
  '57P02': 'unreachable',
  '57P03': 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOTFOUND: 'unreachable',
  ENOENT: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EPIPE: 'unreachable',
}

/** By the first two signs of a code. */
const classes: Record<string, StoreErrorCode> = {
  '08': 'unreachable',
  '28': 'refused',
  '40': 'busy',
  '53': 'busy',
  XX: 'broken',
}

const words: Partial<Record<StoreErrorCode, string>> = {
  full: 'the server has no room left; what was put before is kept',
  busy: 'the server is busy with others; try again',
  unreachable: 'the server can’t be reached, or has no such database',
  broken: 'the database is damaged',
}
