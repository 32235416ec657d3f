import { LibsqlError } from '@libsql/client'
import { StoreError, type StoreErrorCode } from '../error'

/** What SQLite says is wrong, in our words. */
export function sqliteError(error: unknown, file: string, otherwise: StoreErrorCode = 'failed'): StoreError {
  if (error instanceof StoreError) return error
  const code =
    error instanceof LibsqlError ? (codes[error.extendedCode ?? ''] ?? codes[error.code]) : undefined
  const message = error instanceof Error ? error.message : String(error)
  const known = code ?? otherwise
  return new StoreError(known, `${file}: ${words[known] ?? message}`, { cause: error })
}

const codes: Record<string, StoreErrorCode> = {
  SQLITE_FULL: 'full',
  SQLITE_IOERR_WRITE: 'full',
  SQLITE_IOERR_SHMSIZE: 'full',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_CANTOPEN: 'unreachable',
  SQLITE_PERM: 'refused',
  SQLITE_AUTH: 'refused',
  SQLITE_READONLY: 'refused',
  SQLITE_CORRUPT: 'broken',
  SQLITE_NOTADB: 'broken',
  CLIENT_CLOSED: 'closed',
}

const words: Partial<Record<StoreErrorCode, string>> = {
  full: 'no room is left for it; what was put before is kept',
  busy: 'another program writes to it and does not come to an end',
  unreachable: 'can’t be opened; is there such a folder?',
  refused: 'you may not write it',
  broken: 'is damaged, or no database of news',
  closed: 'was closed',
}
