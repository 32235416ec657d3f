/** U+0080 to U+009F as Windows means these bytes. Node’s decoder leaves them as controls before version 23; browsers don’t. */
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Controls that are punctuation in windows-1252: `don\x92t` → `don’t`. */
export function withPunctuation(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (control) => characters[control.charCodeAt(0) - 0x80]!)
}
