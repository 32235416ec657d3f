import { join } from 'node:path'
import { repository } from '../places'
import { markersIn } from './documents'

/** What `docs/spark.md` assumes of CC-NEWS: articles, characters of each, the price of an hour, and how much of it cores parse. */
const assumed = { articles: 1_350_000_000, characters: 4000, price: 0.04, busy: 0.7 }

/** What the accurate tagger costs on all of CC-NEWS, reckoned from the speed that README states: `| accurate | 6.5 | …`. */
export function accurateCost(): string {
  const speeds = markersIn(join(repository, 'README.md')).find(({ name }) => name === 'tiers-speed')!.written
  const speed = 1000 * Number(/\| accurate \| ([\d.]+)/.exec(speeds)![1])
  const { articles, characters, price, busy } = assumed
  const seconds = characters / speed
  const hours = (articles * seconds) / 3600 / busy
  return `${rounded(speed)} characters in a CPU-second, so ${seconds.toFixed(1)} s for such a text: ${rounded(hours)} core-hours for all, ${rounded(hours * price)} at that price`
}

const rounded = (number: number) => Number(number.toPrecision(2)).toLocaleString('en')
