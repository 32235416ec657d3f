/** What the system says went wrong, in words for the user. */

/** An error of the system: `code` is its word for what went wrong. */
export interface SystemError extends Error {
  code: string
  syscall: string
  path?: string
  address?: string
  port?: number
  hostname?: string
}

/** Whether an error came from the system, and not from us. */
export function isSystemError(error: unknown): error is SystemError {
  return error instanceof Error && 'syscall' in error && 'code' in error
}

/** Why it can't be read, behind the name of it: `no such file`. */
export function whyNotRead(error: Error): string {
  return reasonOf(error)?.[0] || error.message
}

/** What can't be written or used, and why: `/nope/page.html: no such folder`. */
export function whatFails(error: SystemError): string {
  const reason = reasonOf(error)?.at(-1)
  return reason === undefined ? error.message : `${nameOf(error)}: ${reason}`
}

function nameOf({ path, address, port, hostname }: SystemError): string {
  if (port !== undefined) return `${address}:${port}`
  return path ?? hostname ?? 'standard output'
}

const reasonOf = (error: Error) => ('code' in error ? reasons.get(error.code) : undefined)

/** What is said where something is to be read and, where that is another thing, where it is to be written or used. */
const reasons = new Map<unknown, readonly string[]>([
  ['ENOENT', ['no such file', 'no such folder']],
  ['ENOTDIR', ['no such file', 'no such folder']],
  ['ENAMETOOLONG', ['no such file: the name is too long', 'the name is too long']],
  ['ELOOP', ['no such file: its links lead in a circle', 'its links lead in a circle']],
  ['EISDIR', ['is a folder; name the files in it', 'is a folder; name a file']],
  ['EEXIST', ['is a file; name a folder']],
  ['EACCES', ['you may not read it', 'you may not write or use it']],
  ['EPERM', ['you may not read it', 'you may not write or use it']],
  ['EROFS', ['can only be read']],
  ['ENOSPC', ['the disk is full']],
  ['EDQUOT', ['your share of the disk is full']],
  ['EIO', ['the device fails to read it', 'the device fails']],
  ['ENXIO', ['there is nothing to read']],
  ['EAGAIN', ['there is nothing to read']],
  ['EMFILE', ['too many files are open']],
  ['EADDRINUSE', ['the port is in use; --port names another']],
  ['EADDRNOTAVAIL', ['this machine has no such address']],
  ['ENOTFOUND', ['there is no such host']],
  ['EAI_AGAIN', ['the name of the host can’t be looked up now']],
  ['ECONNREFUSED', ['nothing answers there']],
  ['ECONNRESET', ['the connection broke off']],
  ['ETIMEDOUT', ['no answer came']],
  ['EHOSTUNREACH', ['can’t be reached']],
  ['ENETUNREACH', ['can’t be reached']],
])
