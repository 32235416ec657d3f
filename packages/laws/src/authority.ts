import fc from 'fast-check'
import { rule } from './spans'
import { anyText, newsLike } from './texts'

/** What was read of an authority file. */
interface AuthorityLike {
  people: { id: string; name: string; kind: string; names: Record<string, number>; description?: string }[]
  warnings: { line: number; message: string }[]
}

/** A line of an authority file, before it is written. */
export interface AuthorityRow {
  id: string
  name: string
  aliases: string[]
  kind: string
  description: string
}

const words = fc.constantFrom(
  ...[
    'Anna Berg',
    'NFC',
    'Zoë "Zee" Dahl',
    'Oslo, Norway',
    '__proto__',
    'constructor',
    '=1+1',
    ' a ',
    '\ud83d',
    '',
  ],
  ...['two\nlines', 'two\r\nlines', '1,5', ';', "'"],
)

/** Lines of an authority file, with all that a cell can hold; some have no id, no name, or a kind that is none. */
export const authorityRows: fc.Arbitrary<AuthorityRow[]> = fc.array(
  fc.record({
    id: fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', '', ' ', '__proto__', 'Q"5'),
    name: words,
    aliases: fc.array(words, { maxLength: 3 }),
    kind: fc.constantFrom('person', 'organization', 'Country', '', 'spaceship'),
    description: words,
  }),
  { maxLength: 8 },
)

/** The rows as a file has them (RFC 4180), and the line on which each begins, from 1. */
function writtenAuthority(rows: readonly AuthorityRow[], end = '\n'): { csv: string; lines: number[] } {
  let csv = `id,name,aliases,kind,description${end}`
  const lines = rows.map(({ id, name, aliases, kind, description }) => {
    const line = linesIn(csv)
    csv += `${[id, name, aliases.join('|'), kind, description].map(cellOf).join(',')}${end}`
    return line
  })
  return { csv, lines }
}

/** Nearly a file: pieces that mean something in one, in any order. */
export const authorityLike: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        ...['id', 'name', 'aliases', 'kind', 'description', 'id,name\n', 'Q1', 'Q2', 'person', 'Anna Berg'],
        ...[
          ',',
          ',',
          ',',
          '\n',
          '\n',
          '\r\n',
          '\r',
          '"',
          '""',
          '|',
          ';',
          '\t',
          ' ',
          '\ufeff',
          '__proto__',
          '\0',
        ],
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
  fc.oneof(anyText, newsLike).map((text) => `id,name\n${text}`),
)

/** In what the laws are broken by what was read of a file, whatever it holds. */
export function brokenAuthority(csv: string, { people, warnings }: AuthorityLike): string[] {
  return [
    ...rule('ids are each somebody’s own', new Set(people.map(({ id }) => id)).size === people.length),
    ...rule(
      'who is read has an id and a name',
      people.every(({ id, name, names }) => isTrimmed(id) && isTrimmed(name) && Object.hasOwn(names, name)),
    ),
    ...rule(
      'a warning names a line of the file, in order',
      warnings.every(
        ({ line, message }, i) =>
          line >= 1 && line <= linesIn(csv) && message !== '' && (i === 0 || line > warnings[i - 1]!.line),
      ),
    ),
  ]
}

/** In what reading a file that was written of rows is not what its rows say. */
export function brokenWrittenAuthority(
  rows: readonly AuthorityRow[],
  read: (csv: string) => AuthorityLike,
): string[] {
  return ['\n', '\r\n'].flatMap((end) => {
    const { csv, lines } = writtenAuthority(rows, end)
    const { people, warnings } = read(csv)
    const taken = new Set<string>()
    const good = rows.map((row) => {
      const id = row.id.trim()
      const isGood = id !== '' && row.name.trim() !== '' && row.kind !== 'spaceship' && !taken.has(id)
      if (isGood) taken.add(id)
      return isGood
    })
    // a line of nothing but blanks is none
    const told = lines.filter((_, i) => !good[i] && !isBlank(rows[i]!))
    return [
      ...brokenAuthority(csv, { people, warnings }),
      ...rule(
        'who stands in a file is read',
        JSON.stringify(people.map(carried)) === JSON.stringify(rows.filter((_, i) => good[i]).map(stated)),
      ),
      ...rule(
        'what can’t be read is told of by its line',
        JSON.stringify(warnings.map(({ line }) => line)) === JSON.stringify(told),
      ),
    ]
  })
}

const carried = ({ id, name, kind, names, description }: AuthorityLike['people'][number]) => [
  id,
  name,
  kind,
  Object.keys(names),
  description ?? '',
]
const stated = ({ id, name, aliases, kind, description }: AuthorityRow) => [
  id.trim(),
  name.trim(),
  kind === '' ? 'person' : kind.toLowerCase(),
  // as an object lists its keys
  Object.keys(
    Object.fromEntries(
      [name, ...aliases].map((one) => [one.trim(), 0] as const).filter(([one]) => one !== ''),
    ),
  ),
  description.trim(),
]

const isBlank = ({ id, name, aliases, kind, description }: AuthorityRow) =>
  [id, name, aliases.join('|'), kind, description].join('').trim() === ''
const isTrimmed = (text: string) => text !== '' && text.trim() === text
const cellOf = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
/** The number of the line that comes after what is written so far. */
const linesIn = (csv: string) => csv.split(/\r\n|\r|\n/).length
