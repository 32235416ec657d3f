/** How old somebody is, as the text says it: behind the name, and in what they are called. */

/** `the 19-year-old`, `the old man`, `the Larvik woman`, `the Ohio resident` */
export const ofAge =
  /^[Tt]he (?:\d{1,3}-year-old\b|(?:old|older|elderly|young|younger|\p{Lu}[\p{L}-]*) (?:man|woman|native|resident)$)/u

/** `, 19,`; `, who is 19,`; ` (19)`: behind a name. */
export const isAged = /^(?:, (?:who is |aged )?(?=\d{1,3}[,.])| \((?=\d{1,3}\)))(\d{1,3})/

/** `the young man`, and he is 71 */
export function isOtherAge(written: string, age: number): boolean {
  return /^the young/i.test(written) ? age > 45 : /^the (?:old|elderly)/i.test(written) && age < 50
}

/** Which ages fit `the 19-year-old`, `the teenager`; undefined where none is said. */
export function agesOf(written: string, noun: string): ((age: number) => boolean) | undefined {
  if (noun === 'teenager') return (age) => age > 12 && age < 20
  const stated = /^the (\d{1,3})-year-old\b/i.exec(written)
  return stated === null ? undefined : (age) => age === Number(stated[1])
}
