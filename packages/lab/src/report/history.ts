import type { Ratios } from '../bench/ratios'
import { type Change, changesOf } from '../history/change'
import type { HistoryLine } from '../history/line'
import { percent, table } from './table'

type Measured = Ratios & Pick<HistoryLine, 'node' | 'cpu' | 'load'>

/** Every record with all its figures, those on the same texts together, the oldest first. */
export function showHistory(history: readonly HistoryLine[]): string {
  const texts = [...new Set(history.map((line) => line.texts))]
  return texts
    .map((name) =>
      showOn(
        name,
        history.filter((line) => line.texts === name),
      ),
    )
    .join('\n\n')
}

function showOn(texts: string, lines: readonly HistoryLine[]): string {
  const names = (of: 'ratios' | 'shares') => [...new Set(lines.flatMap((line) => Object.keys(line[of])))]
  const [ratios, shares] = [names('ratios'), names('shares')]
  const rows = lines.map((line) => [
    `${line.date} ${commitWords(line)}`,
    ...ratios.map((name) => ratioWords(line.ratios[name])),
    ...shares.map((name) => shareWords(line.shares[name])),
    line.load,
    `${line.node}, ${line.cpu}`,
  ])
  return table([texts, ...ratios, ...shares.map((stage) => `${stage}, %`), 'load', 'machine'], rows)
}

/** Figures of now beside those of the last record on the same texts. */
export function showChanges(texts: string, now: Measured, before: HistoryLine | undefined): string {
  const { ratios, shares } = changesOf(now, before)
  const rows = [
    ...ratios.map(({ name, ...change }) => [
      name,
      ratioWords(change.now),
      ratioWords(change.before),
      grown(change),
    ]),
    ...shares.map(({ name, ...change }) => [
      shareName(name),
      shareWords(change.now),
      shareWords(change.before),
      points(change),
    ]),
  ]
  return [
    `${texts}: ${before ? `beside the record of ${before.date}, ${commitWords(before)}` : 'there is no record of them'}`,
    table(['', 'now', 'at the last record', 'change'], rows),
    ...machineWords(now, before),
  ].join('\n')
}

/** What else may have changed the figures. */
function machineWords(now: Measured, before: HistoryLine | undefined): string[] {
  if (before === undefined) return [`under a load of ${now.load}`]
  const machines = [now, before].map(({ node, cpu }) => `${node}, ${cpu}`)
  return [
    `under a load of ${now.load}, then of ${before.load}`,
    ...(machines[0] === machines[1] ? [] : [`on ${machines[0]}, then on ${machines[1]}`]),
  ]
}

const commitWords = ({ commit, dirty }: HistoryLine) => `${commit}${dirty ? ' with changes' : ''}`
const ratioWords = (ratio: number | undefined) => (ratio === undefined ? '-' : ratio.toFixed(2))
const shareWords = (share: number | undefined) => (share === undefined ? '-' : percent(share))
const shareName = (stage: string) => `${stage}, % of parse`

const grown = ({ now, before }: Omit<Change, 'name'>) =>
  now === undefined || before === undefined ? '' : `${signed((now / before - 1) * 100, 0)} %`

const points = ({ now, before }: Omit<Change, 'name'>) =>
  now === undefined || before === undefined ? '' : signed((now - before) * 100, 1)

function signed(number: number, digits: number): string {
  const words = number.toFixed(digits)
  return number > 0 ? `+${words}` : words
}
