import { type Column, wordsIn } from '../model/over-time'
import { type Look, nobody } from '../model/speakers'
import { counted } from '../model/state'
import type { Voice } from '../model/voice'
import { Badge } from './badge'
import { DataTable } from './data-table'
import type { Person } from './voices'

/** So many speakers get a row of their own. */
const most = 8

/**
 * Small multiples: a row for each speaker, a column for each article or date, and in it a bar as high as the words
 * are many. All rows have one scale. A click on a bar leads there; so do the buttons of the table behind it.
 */
export function Columns(props: {
  id: string
  title: string
  /** What a column is: `Article`, `Date`. */
  head: string
  columns: readonly Column[]
  voices: readonly Voice[]
  people: ReadonlyMap<string, Person>
  onOpen: (column: Column, who: string) => void
}) {
  const { id, title, head, columns, voices, people, onOpen } = props
  const rows = voices.slice(0, most).map((voice) => ({
    who: voice.who,
    person: people.get(voice.who) ?? nobody,
    words: wordsIn(columns, voice),
  }))
  const highest = Math.max(1, ...rows.flatMap(({ words }) => words))
  return (
    <figure class="chart columns-of" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <p class="reading-aid">
        {`Words by speaker; the highest bar is ${counted(highest, 'word')}.`}
        {voices.length > most && ` The ${most} who say most of ${voices.length}.`}
      </p>
      <div class="rows">
        {rows.map(({ who, person, words }) => (
          <div key={who} class="row">
            <span class="row-head">
              <Badge speaker={person} />
              <span class="name">{person.name}</span>
            </span>
            <svg
              class="cells"
              width={widthOf(columns)}
              height={height + 1}
              aria-hidden="true"
              focusable="false"
            >
              <line class="ground" x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
              {words.map((count, i) => (
                <Cell
                  key={`${i}`}
                  look={person}
                  title={`${person.name}, ${columns[i]!.title}: ${counted(count, 'word')}`}
                  x={(i / columns.length) * 100}
                  width={100 / columns.length}
                  high={(count / highest) * height}
                  onClick={() => onOpen(columns[i]!, who)}
                />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <Axis columns={columns} />
      <DataTable
        title={title}
        head={[head, ...rows.map(({ person }) => person.name)]}
        rows={() =>
          columns.map((column, i) => ({
            key: `${i}`,
            cells: [
              column.title,
              ...rows.map(({ who, words }) =>
                words[i]! > 0 ? (
                  <button type="button" class="number" onClick={() => onOpen(column, who)}>
                    {words[i]}
                  </button>
                ) : (
                  0
                ),
              ),
            ],
          }))
        }
      />
    </figure>
  )
}

const height = 28

/** Few columns don't take all the room, so that their bars keep a shape. */
const widthOf = ({ length }: readonly Column[]) => length * 80

/** A bar with room to hit all around it, from the ground to the top of its row. */
function Cell(props: {
  look: Look
  title: string
  x: number
  width: number
  high: number
  onClick: () => void
}) {
  const { look, title, x, width, high, onClick } = props
  if (high === 0) return null
  const bar = {
    x: `${x + width * 0.1}%`,
    width: `${width * 0.8}%`,
    y: height - Math.max(high, 2),
    height: Math.max(high, 2),
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in the table does the same for the keyboard
    <g class="block cell" data-hue={look.hue} onClick={onClick}>
      <title>{title}</title>
      <rect class="room" x={`${x}%`} width={`${width}%`} height={height} />
      <rect class="fill" {...bar} />
      {look.pattern > 1 && <rect {...bar} fill={`url(#texture-${look.pattern})`} />}
    </g>
  )
}

/** Labels under the first and the last column, and some between where there is room. */
function Axis({ columns }: { columns: readonly Column[] }) {
  const every = Math.max(1, Math.ceil(columns.length / 8))
  return (
    <svg class="axis" width={widthOf(columns)} height="18" aria-hidden="true" focusable="false">
      {columns.map(
        ({ label }, i) =>
          i % every === 0 && (
            <text
              key={`${i}`}
              class={(i / every) % 2 === 1 ? 'between' : undefined}
              x={`${((i + 0.5) / columns.length) * 100}%`}
              y="13"
              text-anchor="middle"
            >
              {label}
            </text>
          ),
      )}
    </svg>
  )
}
