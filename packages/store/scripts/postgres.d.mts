/** A real server that lives as long as the tests of one file. */
export interface Server {
  /** The address of a database that is new and empty. */
  emptyDatabase(): Promise<string>
  /** Ends it as a loss of power would. */
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export function startPostgres(): Promise<Server>
