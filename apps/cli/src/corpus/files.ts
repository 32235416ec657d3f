import { type Dirent, existsSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Unreadable } from './entry'
import { type GlobPart, globsOf, isGlob } from './glob'

/** The files that a name stands for, in an order that is the same everywhere: a file, a folder's files, a pattern's. */
export async function* filesOf(name: string, endings: readonly string[]): AsyncGenerator<string> {
  if (name === '-' || !(isFolder(name) || (isGlob(name) && !existsSync(name)))) return yield name
  let count = 0
  const files = isFolder(name) ? filesUnder(name, endings) : matching(name)
  for await (const file of files) {
    count++
    yield file
  }
  if (count === 0)
    throw new Unreadable(isFolder(name) ? `holds no file that ends in ${endings.join(', ')}` : 'no such file')
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory()
  } catch {
    // What is wrong with it is told when it is opened.
    return false
  }
}

/** All files of the folder and its folders that end so; hidden ones are passed over, links are not followed. */
async function* filesUnder(folder: string, endings: readonly string[]): AsyncGenerator<string> {
  const entries = await listed(folder)
  // Opened like a file it tells what is wrong with it, and the next one is read.
  if (!entries) return yield folder
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (!isShown(entry.name)) continue
    if (entry.isDirectory()) yield* filesUnder(path, endings)
    else if (entry.isFile() && endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) yield path
  }
}

async function* matching(pattern: string): AsyncGenerator<string> {
  for (const { root, parts } of globsOf(pattern)) yield* matchingIn(root, parts)
}

async function* matchingIn(folder: string, [part, ...rest]: GlobPart[]): AsyncGenerator<string> {
  if (part === undefined) return
  if (part === '**') yield* matchingIn(folder, rest.length > 0 ? rest : [isShown])
  for (const entry of (await listed(folder === '' ? '.' : folder)) ?? []) {
    const path = join(folder, entry.name)
    if (part === '**') {
      if (entry.isDirectory() && isShown(entry.name)) yield* matchingIn(path, [part, ...rest])
    } else if (part(entry.name)) {
      if (rest.length > 0) yield* matchingIn(path, rest)
      else if (entry.isFile() || (entry.isSymbolicLink() && !isFolder(path))) yield path
    }
  }
}

/** What a folder holds, sorted by code units: no locale has a say. Nothing where it can't be read. */
async function listed(folder: string): Promise<Dirent[] | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  return entries?.sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
}

const isShown = (name: string) => !name.startsWith('.')
