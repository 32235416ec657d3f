import type { Warning } from '../record'

/** How much is read of a text or a page, in UTF-16 units. The longest pages of newspapers have a tenth of it. */
const longest = 16_000_000

/** In words. */
export const longestWords = '16 million characters'

/** What is said of a text that goes on. */
export const textTooLong: Warning = {
  code: 'too-long',
  message: `The text is longer than ${longestWords}; the rest was left out.`,
}

/** The text as far as it is read; no surrogate pair is cut in two. */
export function readable(text: string): string {
  if (text.length <= longest) return text
  const half = text.charCodeAt(longest - 1)
  return text.slice(0, half >= 0xd800 && half <= 0xdbff ? longest - 1 : longest)
}
