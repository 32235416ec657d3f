import { createHash } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Unreadable } from '../corpus/entry'
import { withStandardInput } from '../text/name'

/** Makes the folder where there is none, with these files in it unless something of their names is there. */
export function prepareFolder(path: string, files: Record<string, string> = {}): void {
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(files))
    try {
      writeFileSync(join(path, name), text, { flag: 'wx' })
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error
    }
}

/**
 * Writes a file into the folder, over one that is there. Nothing is written through a link: the folder may have come
 * from somebody else, and a link in it may lead to a file of ours.
 */
export function writeInto(folder: string, name: string, text: string): void {
  const file = opened(join(folder, name), name)
  try {
    writeFileSync(file, text)
  } finally {
    closeSync(file)
  }
}

function opened(path: string, name: string): number {
  try {
    return openSync(path, over)
  } catch (error) {
    if (codeOf(error) !== 'ELOOP') throw error
    throw new Unreadable(`is not written: ${name} is a link`)
  }
}

const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = constants
/** Windows has no such flag. */
const over = O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0)

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/**
 * What the files of an article are called: after the document, the same in every run, and never what those of another
 * document are called (but for `a` and `a.txt`); further articles of one document are numbered.
 *
 *     archive/2024/bridge.txt   becomes  archive+2024+bridge, then archive+2024+bridge~2
 *     crawl.warc.gz@1234        becomes  crawl.warc.gz@1234
 */
export function fileNameOf(document: string, nth: number): string {
  const path = withStandardInput(document, 'standard-input')
    .replace(/^(?:\.?[/\\])+/, '')
    .replace(/\.txt$/i, '')
  const name = path.replace(/^\.+|[^\p{L}\p{N}._@/\\-]/gu, percent).replace(/[/\\]/g, '+') || 'standard-input'
  const short = Buffer.byteLength(name) <= longest ? name : `${hashOf(document)}~`
  return nth === 0 ? short : `${short}~${nth + 1}`
}

function percent(signs: string): string {
  return [...Buffer.from(signs)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const longest = 180
