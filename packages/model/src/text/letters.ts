/** Only the letters and digits, in small letters: words that are written alike but for marks and stops. */
export function lettersOf(written: string): string {
  return written.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
