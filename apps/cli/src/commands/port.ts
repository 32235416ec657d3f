import { InvalidArgumentError } from 'commander'

/** Reads the number of a port; 0 is any free one. */
export function portOf(words: string): number {
  const port = Number(words)
  if (/^\d+$/.test(words) && port <= 65535) return port
  throw new InvalidArgumentError('It is a whole number from 0 to 65535.')
}
