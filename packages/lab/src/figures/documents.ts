import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A place in a document where a command writes a number: `<!-- size -->41.2 KB<!-- /size -->`. */
export interface Marker {
  file: string
  name: string
  /** What stands between the comments. */
  written: string
}

/** The Markdown files of the repository that may hold markers: at the root, in docs, and those at the top of each package. */
export function documents(root: string): string[] {
  const inFolder = (folder: string) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
  const packages = ['packages', 'apps'].flatMap((folder) => inFolder(join(root, folder)))
  return [
    ...inFolder(root),
    ...inFolder(join(root, 'docs')),
    ...packages.flatMap((folder) => ['README.md', 'MODEL-CARD.md'].map((name) => join(folder, name))),
  ]
    .filter((file) => file.endsWith('.md') && existsSync(file))
    .sort()
}

/** All markers of a file, in order. */
export function markersIn(file: string): Marker[] {
  return pieces(readFileSync(file, 'utf8')).flatMap(({ name, text }) =>
    name === undefined ? [] : [{ file, name, written: text }],
  )
}

/** The text with other words between some of its markers. */
export function withFigures(text: string, figures: Map<string, string>): string {
  return pieces(text)
    .map((piece) => (piece.name === undefined ? piece.text : (figures.get(piece.name) ?? piece.text)))
    .join('')
}

/** Cuts a text at its markers; the comments themselves stay with the text around them. */
function pieces(text: string): { name?: string; text: string }[] {
  const found: { name?: string; text: string }[] = []
  let at = 0
  for (const opening of text.matchAll(/<!-- ([a-z][a-z0-9-]*) -->/g)) {
    const start = opening.index + opening[0].length
    const end = text.indexOf(`<!-- /${opening[1]} -->`, start)
    // A comment that is not closed is no marker; one within a marker is its content.
    if (end < 0 || opening.index < at) continue
    found.push({ text: text.slice(at, start) }, { name: opening[1]!, text: text.slice(start, end) })
    at = end
  }
  return [...found, { text: text.slice(at) }]
}
