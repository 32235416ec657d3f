import { InvalidArgumentError } from 'commander'

/** Reads a whole number of an option, 0 too. */
export function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new InvalidArgumentError('Not a whole number.')
  return number
}
