import { InvalidArgumentError } from 'commander'

/** Reads a whole number of an option, 0 too. */
export const wholeNumber = wholeNumberFrom(0)

/** Reads whole numbers that are not below some number. */
export function wholeNumberFrom(least: number): (value: string) => number {
  return (value) => {
    const number = Number(value)
    if (!Number.isInteger(number) || number < least)
      throw new InvalidArgumentError(`Not a whole number${least > 0 ? ` from ${least} on` : ''}.`)
    return number
  }
}
