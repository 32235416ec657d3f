import { ActorKind } from '@news/model'
import Papa from 'papaparse'
import type { Person } from './person'
import { wordsOfRoles } from './sighting'

/** What a user knows of people beforehand, and what of it could not be read. */
export interface Authority {
  people: Person[]
  warnings: { line: number; message: string }[]
}

/**
 * Reads an authority file: CSV (RFC 4180; semicolons or tabs will do) with a head line that names the columns `id`,
 * `name` and, if you like, `aliases` (parted by `|`), `kind` (`person` unless said otherwise) and `description`
 * (“Russian foreign minister”, which counts as an office). A line that can’t be read is told of, and the rest is read
 * all the same. Never throws.
 */
export function readAuthority(csv: string): Authority {
  const [head, ...rows] = rowsOf(csv.replace(/^\ufeff/, ''))
  const columns = (head?.cells ?? []).map((name) => name.trim().toLowerCase())
  const missing = ['id', 'name'].filter((name) => !columns.includes(name))
  if (missing.length > 0) return { people: [], warnings: [{ line: 1, message: `no column “${missing[0]}”` }] }
  const people: Person[] = []
  const warnings: Authority['warnings'] = []
  const ids = new Set<string>()
  for (const { cells, line } of rows) {
    const found = personIn((name) => (cells[columns.indexOf(name)] ?? '').trim(), ids)
    if (typeof found === 'string') warnings.push({ line, message: found })
    else {
      ids.add(found.id)
      people.push(found)
    }
  }
  return { people, warnings }
}

/** The rows that hold something, each with the line on which it begins, from 1: a cell may go over several. */
function rowsOf(csv: string): { cells: string[]; line: number }[] {
  const rows: { cells: string[]; line: number }[] = []
  let [line, read] = [1, 0]
  Papa.parse<string[]>(csv, {
    delimiter: delimiterOf(csv),
    step({ data: cells, meta: { cursor } }) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ cells, line })
      // What ends a row may be half of what ends a line.
      const end = csv.startsWith('\r\n', cursor - 1) ? cursor - 1 : cursor
      line += csv.slice(read, end).match(/\r\n|\r|\n/g)?.length ?? 0
      read = end
    },
  })
  return rows
}

/** The head line decides: a guess by all lines would take the `|` between aliases for one. */
function delimiterOf(csv: string): string {
  const head = /^.*/.exec(csv)![0]
  return [';', '\t'].find((sign) => head.includes(sign) && !head.includes(',')) ?? ','
}

/** The person of a row, or what is wrong with it; `taken` are the ids of earlier lines. */
function personIn(cell: (column: string) => string, taken: ReadonlySet<string>): Person | string {
  const [id, name, description] = [cell('id'), cell('name'), cell('description')]
  if (id === '') return 'no id'
  if (name === '') return 'no name'
  const kind = ActorKind.safeParse(cell('kind') === '' ? 'person' : cell('kind').toLowerCase())
  if (!kind.success) return `“${cell('kind')}” is no kind of actor`
  if (taken.has(id)) return `the id “${id}” stands in an earlier line`
  const aliases = cell('aliases')
    .split('|')
    .map((alias) => alias.trim())
    .filter(Boolean)
  const names = Object.fromEntries([name, ...aliases].map((one) => [one, 0]))
  const roles = Object.fromEntries(wordsOfRoles([description]).map((word) => [word, 1]))
  return {
    id,
    name,
    kind: kind.data,
    ...(description === '' ? {} : { description }),
    names,
    titles: {},
    roles,
    company: {},
    count: 0,
    evidence: [],
    apart: [],
  }
}
