import { jsonLine } from '@news/cli/src/render/json'
import { fileNameOf } from '@news/cli/src/shell/folder'
import { oneLine, wrap } from '@news/cli/src/text/columns'
import { harmless } from '@news/cli/src/text/harmless'
import { nearest } from '@news/cli/src/text/nearest'
import { widthOf } from '@news/cli/src/text/width'
import { anyText, newsLike, readCsv, rule, same } from '@news/laws'
import { csvRow } from '@news/model/write/csv'
import fc from 'fast-check'
import { type Law, law } from '../../law'

/** What the command writes of texts that others wrote: nothing of it steers a terminal, a spreadsheet or a folder. */
export const terminalLaw = (): Law =>
  law({
    name: 'terminal',
    share: 2,
    inputs: fc.record({ text: fc.oneof(signs, newsLike, anyText), width: fc.integer({ min: 2, max: 90 }) }),
    broken: ({ text, width }) => [...brokenShown(text, width), ...brokenWritten(text)],
  })

const signs = fc
  .array(
    fc.constantFrom(
      ...[
        '\u001b[31m',
        '\u0007',
        '\0',
        '\r',
        '\n',
        '\t',
        '\u009b',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ud83d',
        '東京',
        '🎉',
      ],
      ...[
        'a',
        ' ',
        '=1+1',
        '@',
        '-',
        '＝',
        "'",
        '"',
        ',',
        '../',
        '/',
        '\\',
        '.',
        '.txt',
        'é',
        'e\u0301',
        '%2f',
        'word',
      ],
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

/** What a terminal acts on instead of showing it. */
const steering = /[\p{Cc}\p{Cs}\p{Bidi_Control}]/u
const inkOf = (text: string) => text.replace(/\s/gu, '')

function brokenShown(text: string, width: number): string[] {
  const shown = harmless(text)
  const lines = wrap(text, width)
  return [
    ...rule(
      'nothing that is shown steers a terminal',
      ![shown, oneLine(text), ...lines].some((line) => steering.test(line)),
    ),
    ...rule('what is harmless stays as it is', harmless(shown) === shown),
    ...rule('no word is lost in lines', inkOf(lines.join('')) === inkOf(shownInk(text))),
    ...rule(
      'no line is wider than asked for, but for one sign',
      lines.every((line) => widthOf(line) <= width || lastOf(line) > width - 2),
    ),
    ...rule(
      'no line begins or ends with a blank',
      lines.every((line) => line.trim() !== '' && !/^ | $/.test(line)),
    ),
    ...rule('what was meant is one of the words', ['parse', undefined].includes(nearest(text, ['parse']))),
  ]
}

/** White space parts words, control characters among it, too. */
const shownInk = (text: string) => harmless(text.replace(/\s/gu, ''))

/** How wide the widest sign is that one character is shown as: `[U+202E]`. */
const lastOf = (line: string) =>
  (line.match(/\[U\+[0-9A-F]+\]/g) ?? []).reduce((most, one) => Math.max(most, widthOf(one)), 0)

function brokenWritten(text: string): string[] {
  const record = { text, list: [text, { text }] }
  const line = jsonLine(record)
  const cells = readCsv(`${csvRow([text, -1, undefined, 'x'])}\r\n`)
  const name = fileNameOf(text, 1)
  return [
    ...rule(
      'JSON is one line that steers nothing, and means the same',
      !/[\n\p{Cc}\p{Bidi_Control}]/u.test(line) && same(JSON.parse(line), record),
    ),
    ...rule(
      'a row of CSV is one row, and no cell is a formula',
      cells.length === 1 &&
        same(cells[0]!.slice(1), ['-1', '', 'x']) &&
        [text, `'${text}`].includes(cells[0]![0]!) &&
        !/^[=+\-@\t\r\n＝＋－＠]/.test(cells[0]![0]!),
    ),
    ...rule(
      'a file is in its folder, is shown, and its name is no longer than may be',
      /^[^./\\\0][^/\\\0]*$/.test(name) && Buffer.byteLength(name) < 240,
    ),
  ]
}
