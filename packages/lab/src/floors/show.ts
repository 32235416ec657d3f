import { percent, table } from '../report/table'
import { groupBy } from '../score/group'
import type { FloorFigures } from './floors'
import { type FloorName, figuresOf, floorNames, type Measured } from './measure'

/** The F1 of each figure by file and in all, over the floors. A figure with nothing to count is a dash. */
export function showFigures(measured: Measured[], floors?: FloorFigures): string {
  const row = (name: string, some: Measured[]) => {
    const figures = figuresOf(some)
    const cell = (figure: FloorName) => {
      const { f1, predicted, gold } = figures[figure]
      return predicted + gold === 0 ? '–' : percent(f1)
    }
    return [name, some.length, figures.content.gold, figures.content.predicted, ...floorNames.map(cell)]
  }
  const rows = [...groupBy(measured, ({ file }) => file)].map(([file, some]) => row(file, some))
  const floorRow = floors && ['floors', '', '', '', ...floorNames.map((name) => floors[name].toFixed(1))]
  return table(
    ['F1', 'articles', 'gold', 'ours', ...floorNames],
    [...rows, row('all', measured), ...(floorRow ? [floorRow] : [])],
  )
}
