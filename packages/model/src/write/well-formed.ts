/** The text with each half of a surrogate pair replaced: what UTF-8 makes of it anyway, and `encodeURIComponent` refuses. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd')
}
