import type { Found } from '@news/store'
import { oneLine, wrap } from '../text/columns'
import type { Look } from './look'

/** A quote of a search: who, what, and where it stands. */
export function foundLines(found: Found, { width, paint }: Look): string[] {
  const { text, speaker, kind, headline, published, outlet, article, quote } = found
  const name = oneLine(speaker ?? 'Speaker left open')
  const where = [published, outlet, headline].filter((part) => part !== undefined).join(' · ')
  return [
    `${paint.speaker(name)} ${paint.faint(`(${kind})`)}`,
    ...wrap(text, width - 2).map((line) => `  ${line}`),
    ...wrap(where, width - 2).map((line) => `  ${paint.faint(line)}`),
    `  ${paint.faint(oneLine(`${article}#${quote}`))}`,
    '',
  ]
}
