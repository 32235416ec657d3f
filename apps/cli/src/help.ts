import { Help } from 'commander'

/**
 * Wraps a help text. What of an item does not fit on its line goes on under its words:
 *
 *     page  a web page without a script for
 *           each article
 */
export function hangingWrap(this: Help, text: string, width: number): string {
  const wrapped = (words: string, room: number) => Help.prototype.boxWrap.call(this, words, room)
  return text
    .split('\n')
    .map((line) => {
      const [head] = /^ {2}\S+(?: \S+)* {2,}/.exec(line) ?? ['']
      const rest = wrapped(line.slice(head.length), width - head.length)
      return head + rest.replaceAll('\n', `\n${' '.repeat(head.length)}`)
    })
    .join('\n')
}
