import pc from 'picocolors'

/** How readable output looks: how wide it is and how it is painted. */
export interface Look {
  width: number
  paint: Paint
}

/** What each colour is for. Everything is legible without any. */
export interface Paint {
  title: (text: string) => string
  speaker: (text: string) => string
  cue: (text: string) => string
  marked: (text: string) => string
  faint: (text: string) => string
  warning: (text: string) => string
  error: (text: string) => string
}

/** The colours, or none. */
export function paintOf(colour: boolean): Paint {
  const { bold, cyan, yellow, green, dim, red } = pc.createColors(colour)
  return {
    title: bold,
    speaker: (text) => bold(cyan(text)),
    cue: yellow,
    marked: (text) => bold(green(text)),
    faint: dim,
    warning: yellow,
    error: red,
  }
}

/** A line of the command's own on its error stream: `news: …`. */
export const newsLine = ({ colour }: { colour: boolean }, text: string): string =>
  `${paintOf(colour).error('news')}: ${text}\n`

// Lines of prose longer than this are hard to follow, however wide the terminal is.
const widest = 100
const narrowest = 24

/** The look for a stream: as wide as its terminal, within reason; 80 columns where nobody says. */
export function lookOf(stream: { columns: number | undefined; colour: boolean }): Look {
  return {
    width: Math.max(narrowest, Math.min(widest, stream.columns ?? 80)),
    paint: paintOf(stream.colour),
  }
}
