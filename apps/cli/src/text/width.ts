/** How many columns of a terminal the text takes up. */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) width += columnsOf(char)
  return width
}

function columnsOf(char: string): number {
  if (char < '\u0300') return 1
  if (none.test(char)) return 0
  return wide.test(char) && !narrowForm.test(char) ? 2 : 1
}

const none = /[\p{Mn}\p{Me}\p{Cf}]/u
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60]/u
// Katakana and Hangul have forms half as wide.
const narrowForm = /[\uff61-\uffdc]/u
