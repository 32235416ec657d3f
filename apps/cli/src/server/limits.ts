/** What a server allows, each set by an option of `news serve`. */
export interface Limits {
  /** Bytes of a body. */
  maxBody: number
  /** Milliseconds from the first byte of a request to the last, and again from there to its answer. */
  timeout: number
  /** Threads that parse. */
  workers: number
  /** Bodies that wait for a thread. */
  queue: number
}

/** Requests that are being answered at one time: more than a person and their programs have, less than fills the memory. */
export const mostRequests = 512

/** Connections that are held, most of them by who asks nothing at the moment. */
export const mostConnections = 2000

/** Bytes of all bodies that are being received or wait. Slow clients hold only what they have sent. */
export const bodiesAtOnce = ({ maxBody }: Limits): number => Math.max(64 * 2 ** 20, 2 * maxBody)
