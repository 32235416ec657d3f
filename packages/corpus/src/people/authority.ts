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
 * Reads an authority file: CSV (RFC 4180) with a head line that names the columns `id`, `name` and, if you like,
 * `aliases` (parted by `|`), `kind` (`person` unless said otherwise) and `description` (“Russian foreign minister”,
 * which counts as an office). A line that can’t be read is told of, and the rest is read all the same. Never throws.
 */
export function readAuthority(csv: string): Authority {
  const { data, meta } = Papa.parse<Record<string, string>>(csv.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => name.trim().toLowerCase(),
  })
  const missing = ['id', 'name'].filter((name) => !meta.fields?.includes(name))
  if (missing.length > 0) return { people: [], warnings: [{ line: 1, message: `no column “${missing[0]}”` }] }
  const people: Person[] = []
  const warnings: Authority['warnings'] = []
  const ids = new Set<string>()
  data.forEach((row, index) => {
    const found = personIn(row, ids)
    if (typeof found === 'string') warnings.push({ line: index + 2, message: found })
    else {
      ids.add(found.id)
      people.push(found)
    }
  })
  return { people, warnings }
}

/** The person of a line, or what is wrong with it; `taken` are the ids of earlier lines. */
function personIn(row: Record<string, string>, taken: ReadonlySet<string>): Person | string {
  const cell = (name: string) => (typeof row[name] === 'string' ? row[name].trim() : '')
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
