import { useMemo } from 'preact/hooks'
import { nobody } from '../model/speakers'
import { nearest, type Stretch } from '../model/strip'
import { Block } from './block'
import type { Person } from './voices'

/**
 * The article as a strip that shows who speaks where. A click leads to the quote that is nearest; with the keyboard it
 * is a slider from quote to quote. Where the same is told in words beside it, `onShow` is left out: a mere picture.
 */
export function Strip(props: {
  stretches: readonly Stretch[]
  people: ReadonlyMap<string, Person>
  lit?: string | null
  onLight?: (quote: string) => void
  onShow?: (quote: string) => void
}) {
  const { stretches, people, lit = null, onLight, onShow } = props
  const nameOf = ({ who }: Stretch) => (people.get(who) ?? nobody).name
  const draw = (stretch: Stretch, i: number, isLit = false) => (
    <Block
      key={`${i}`}
      look={people.get(stretch.who) ?? nobody}
      kind={stretch.kind}
      x={stretch.from * 100}
      width={Math.max(stretch.to - stretch.from, least) * 100}
      height={height}
      lit={isLit}
      {...(onShow && { quote: stretch.quote })}
      title={`${nameOf(stretch)}, ${stretch.kind}`}
    />
  )
  // What lights up is drawn once more on top, so that the rest need not be drawn anew.
  const all = useMemo(() => stretches.map((stretch, i) => draw(stretch, i)), [stretches, people])
  const picture = (
    <svg class="strip" height={height} aria-hidden="true" focusable="false">
      {all}
      {lit !== null &&
        stretches.filter(({ quote }) => quote === lit).map((stretch, i) => draw(stretch, i, true))}
    </svg>
  )
  if (!onShow || stretches.length === 0) return picture

  const stops = firstOfEach(stretches)
  const at = stops.findIndex(({ quote }) => quote === lit)
  const current = stops[at]
  const move = (event: KeyboardEvent) => {
    const to = target(event.key, at, stops)
    if (to) onLight?.(to.quote)
    else if (event.key === 'Enter' && current) onShow(current.quote)
    else return
    event.preventDefault()
  }
  return (
    <div
      class="strip-slider"
      role="slider"
      tabIndex={0}
      aria-label="Who speaks where"
      aria-valuemin={1}
      aria-valuemax={stops.length}
      aria-valuenow={at + 1}
      aria-valuetext={
        current ? `${at + 1} of ${stops.length}: ${nameOf(current)}, ${current.kind}` : 'no quote'
      }
      onKeyDown={move}
      onClick={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect()
        const stretch = nearest(stretches, (event.clientX - left) / width)
        if (stretch) onShow(stretch.quote)
      }}
    >
      {picture}
    </div>
  )
}

const height = 24

/** Short quotes in a long article can still be seen: about two pixels. */
const least = 0.004

/** An interrupted quote is one stop. */
function firstOfEach(stretches: readonly Stretch[]): Stretch[] {
  const seen = new Set<string>()
  return stretches.filter(({ quote }) => !seen.has(quote) && seen.add(quote))
}

/** Where a key leads from the stop at place `at`. */
function target(key: string, at: number, stops: readonly Stretch[]): Stretch | undefined {
  const last = stops.length - 1
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return stops[Math.min(at + 1, last)]
    case 'ArrowLeft':
    case 'ArrowUp':
      return stops[Math.max(at - 1, 0)]
    case 'Home':
      return stops[0]
    case 'End':
      return stops[last]
    default:
      return undefined
  }
}
