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
 * What the files of an article are called: after the document, in a way that two documents never share and that is
 * the same in every run; further articles of one document are numbered.
 *
 *     archive/2024/bridge.txt   becomes  archive__2024__bridge
 *     crawl.warc.gz@1234        becomes  crawl.warc.gz@1234
 */
export function fileNameOf(document: string, nth: number): string {
  const path = document.replace(/^(?:\.?[/\\])+/, '').replace(/\.(?:txt|text|html?|xml|json|md)$/i, '')
  const name = path.replace(/[/\\]+/g, '__').replace(/^\.+|[^\p{L}\p{N}._@+-]/gu, percent) || 'standard-input'
  const short = name.length <= longest ? name : `${name.slice(0, longest - 17)}-${hashOf(document)}`
  return nth === 0 ? short : `${short}-${nth + 1}`
}

function percent(signs: string): string {
  return [...Buffer.from(signs)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

const longest = 120
