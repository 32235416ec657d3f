import type { Compared } from '../bench/compare'
import type { Growth } from '../bench/sizes'
import type { StageCosts } from '../bench/stages'
import { mainF1, mainFigures } from './quote-figures'
import { lengthWords, table } from './table'

/** Characters per CPU-second of each stage, over texts of some length together. */
export function showStages(costs: StageCosts, length: number): string {
  const rows = Object.entries(costs).map(([stage, micros]) => [
    stage,
    micros === 0 ? '-' : rate(length / micros),
    `${((100 * micros) / costs.parse).toFixed(0)} %`,
  ])
  return table(['stage', 'characters per CPU-second', 'of parse'], rows)
}

/** Systems beside each other: their speed, ours as a multiple of it, and F1 where they have quotes. */
export function showCompared(compared: readonly Compared[]): string {
  const names = Object.values(mainFigures)
  const rows = compared.map(({ name, speed, ratio, figures }) => [
    name,
    rate(speed),
    `x ${ratio.toFixed(2)}`,
    ...(figures ? mainF1(figures) : names.map(() => '-')),
  ])
  return table(['system', 'characters per CPU-second', 'ours to it', ...names], rows)
}

/** How the cost of a character grows with the length of the text, against a shorter one; 1.0 is none. */
export function showGrowth(growth: Growth[]): string {
  const rows = growth.map(({ name, length, perCharacter, ratio }) => [
    name,
    lengthWords(length),
    rate(1 / perCharacter),
    `x ${ratio.toFixed(2)}`,
  ])
  return table(['text', 'length', 'characters per CPU-second', 'cost of a character, to 100 KB'], rows)
}

/** From characters per microsecond: `1.80 M`, `94 k`. */
const rate = (perMicro: number) =>
  perMicro >= 1 ? `${perMicro.toFixed(2)} M` : `${(perMicro * 1000).toFixed(perMicro < 0.1 ? 1 : 0)} k`
