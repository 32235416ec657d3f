import type { Growth } from '../bench/sizes'
import type { StageCosts } from '../bench/stages'
import { table } from './table'

/** Characters per CPU-second of each stage, over a text of some length. */
export function showStages(costs: StageCosts, length: number): string {
  const rows = Object.entries(costs).map(([stage, micros]) => [
    stage,
    micros === 0 ? '-' : rate(length / micros),
    `${((100 * micros) / costs.parse).toFixed(0)} %`,
  ])
  return table(['stage', 'characters per CPU-second', 'share'], rows)
}

/** How the cost of a character grows with the length of the text; 1.0 is none. */
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
