import { measureRatios } from '../bench/ratios'
import { corpusTexts, inventedTexts, type Texts } from '../bench/texts'
import { circumstances, machineNow } from '../history/circumstances'
import { record, recorded } from '../history/file'
import { type HistoryLine, lastOn } from '../history/line'
import { showChanges, showHistory } from '../report/history'

/** `bench --history`: what was recorded. */
export const benchHistory = (): string => showHistory(recorded())

/** `bench --change`: measures on invented articles, which are the same everywhere, and sets that beside the last record. */
export function benchChange(): string {
  const history = recorded()
  const measured = inventedTexts()
  const now = { ...machineNow(), ...measureRatios(measured) }
  return showChanges(measured.name, now, lastOn(measured.name, history))
}

/** `bench --record`: measures on invented articles and on those beside the repository, and adds a line for each. */
export function benchRecord(): string {
  const history = recorded()
  const here = circumstances()
  const measured = [inventedTexts(), corpusTexts()].filter((one): one is Texts => one !== undefined)
  const lines = measured.map((texts): HistoryLine => {
    const { ratios, shares } = measureRatios(texts)
    return { ...here, texts: texts.name, ratios: rounded(ratios), shares: rounded(shares) }
  })
  record(lines)
  return lines.map((line) => showChanges(line.texts, line, lastOn(line.texts, history))).join('\n\n')
}

/** Three digits: the others are of the moment. */
const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]))
