import { compare } from '../bench/compare'
import { growthOfNews } from '../bench/sizes'
import { stageCosts } from '../bench/stages'
import { systems } from '../bench/systems'
import { textsToMeasure } from '../bench/texts'
import { showCompared, showGrowth, showStages } from '../report/bench'

/** `bench`: speed of the stages, of all systems beside each other, and its growth. Hands on what to print as it comes. */
export function bench(print: (lines: string) => void): void {
  const measured = textsToMeasure()
  const { name, texts, gold } = measured
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  print(`${name}: ${texts.length} articles, ${length} characters`)

  // The first runs are slow until the code is compiled; they are not counted.
  stageCosts(texts, 4)
  print(showStages(stageCosts(texts, 7), length))

  print(showCompared(compare(systems, measured, { rounds: 3 })))
  print(
    gold
      ? 'F1 in percent. wink-nlp has no quotes; compromise has what stands in quotation marks, by nobody.'
      : 'No accuracy: ../shared/polnear/dev is not there.',
  )

  print(showGrowth(growthOfNews()))
}
