import type { Compared } from '../bench/compare'
import type { Growth } from '../bench/sizes'
import type { StageCosts } from '../bench/stages'
import { percent, table } from './table'

/** Characters per CPU-second of each stage, over texts of some length together. */
export function showStages(costs: StageCosts, length: number): string {
  const rows = Object.entries(costs).map(([stage, micros]) => [
    stage,
    micros === 0 ? '-' : rate(length / micros),
    `${((100 * micros) / costs.parse).toFixed(0)} %`,
  ])
  return table(['stage', 'characters per CPU-second', 'of parse'], rows)
}

const scores = {
  marked: 'marked',
  markedFound: 'found',
  content: 'content',
  full: 'full',
  exact: 'exact',
} as const

/** Systems beside each other: their speed, ours as a multiple of it, and F1 where they have quotes. */
export function showCompared(compared: readonly Compared[]): string {
  const rows = compared.map(({ name, speed, ratio, figures }) => [
    name,
    rate(speed),
    `x ${ratio.toFixed(2)}`,
    ...Object.keys(scores).map((score) =>
      figures ? percent(figures[score as keyof typeof scores].f1) : '-',
    ),
  ])
  return table(['system', 'characters per CPU-second', 'ours to it', ...Object.values(scores)], rows)
}

/** How the cost of a character grows with the length of the text, against a shorter one; 1.0 is none. */
export function showGrowth(growth: Growth[]): string {
  const rows = growth.map(({ name, length, perCharacter, ratio }) => [
    name,
    size(length),
    rate(1 / perCharacter),
    `x ${ratio.toFixed(2)}`,
  ])
  return table(['text', 'length', 'characters per CPU-second', 'cost of a character, to 100 KB'], rows)
}

/** From characters per microsecond: `1.80 M`, `94 k`. */
const rate = (perMicro: number) =>
  perMicro >= 1 ? `${perMicro.toFixed(2)} M` : `${(perMicro * 1000).toFixed(perMicro < 0.1 ? 1 : 0)} k`
const size = (length: number) => (length >= 1e6 ? `${length / 1e6} MB` : `${length / 1e3} KB`)
