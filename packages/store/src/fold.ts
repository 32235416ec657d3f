import { createHash } from 'node:crypto'

/** Words as they are searched for: no case, no accents, no marks, parted by single blanks. */
export function folded(text: string): string {
  const letters = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '')
  return letters
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Text that every database takes: a NUL, which PostgreSQL does not, and half surrogate pairs become U+FFFD. */
export function plain(text: string): string {
  return text.replace(/\0|\p{Cs}/gu, '\ufffd')
}

/** How an id is kept: in signs that every database takes, which JSON writes NUL and half surrogate pairs in. */
export const writtenId = (id: string): string => JSON.stringify(id).slice(1, -1)

/** The id that was kept so. */
export const readId = (written: string): string => JSON.parse(`"${written}"`)

/** What an article is found by: its id as it is kept, or a hash of one that is too long for an index. Two ids have two keys. */
export function keyOf(id: string): string {
  const written = writtenId(id)
  return isLong(written) ? `"${createHash('sha256').update(written).digest('hex')}` : written
}

/** Whether the key of an id does not say what it is. PostgreSQL indexes some 2700 bytes, and a sign may take four. */
export const isLong = (written: string): boolean => written.length > 500
