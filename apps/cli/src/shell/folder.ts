import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the folder where there is none, with these files in it unless they are there. */
export function prepareFolder(path: string, files: Record<string, string> = {}): void {
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(files))
    if (!existsSync(join(path, name))) writeFileSync(join(path, name), text)
}

/** Writes a file into the folder, over one that is there. */
export function writeInto(folder: string, name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

/**
 * What the files of an article are called: after the document, the same in every run, and never what those of another
 * document are called (but for `a` and `a.txt`); further articles of one document are numbered.
 *
 *     archive/2024/bridge.txt   becomes  archive+2024+bridge, then archive+2024+bridge~2
 *     crawl.warc.gz@1234        becomes  crawl.warc.gz@1234
 */
export function fileNameOf(document: string, nth: number): string {
  const path = document.replace(/^(?:\.?[/\\])+/, '').replace(/\.txt$/i, '')
  const name = path.replace(/^\.+|[^\p{L}\p{N}._@/\\-]/gu, percent).replace(/[/\\]/g, '+') || 'standard-input'
  const short = Buffer.byteLength(name) <= longest ? name : `${hashOf(document)}~`
  const whole = document === '-' ? 'standard-input' : short
  return nth === 0 ? whole : `${whole}~${nth + 1}`
}

function percent(signs: string): string {
  return [...Buffer.from(signs)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const longest = 180
