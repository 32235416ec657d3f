/** What the exit codes mean. */
export const exits = {
  ok: 0,
  /** Some inputs could not be read, or the output could not be written. */
  some: 1,
  usage: 2,
  /** No input could be read. */
  unreadable: 3,
  /** The database could not be opened, read or written. */
  database: 4,
  interrupted: 130,
} as const
