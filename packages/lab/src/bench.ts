import { compare } from './bench/compare'
import { growthOfHostile, growthOfNews, growthOfPages } from './bench/sizes'
import { stageCosts } from './bench/stages'
import { systems } from './bench/systems'
import { textsToMeasure } from './bench/texts'
import { showCompared, showGrowth, showStages } from './report/bench'

const measured = textsToMeasure()
const { name, texts, gold } = measured
const length = texts.reduce((sum, text) => sum + text.length, 0)
print(`${name}: ${texts.length} articles, ${length} characters`)

// The first runs are slow until the code is compiled; they are not counted.
stageCosts(texts, 4)
print(showStages(stageCosts(texts, 7), length))

print(showCompared(compare(systems, measured, 3)))
print(
  gold
    ? 'F1 in percent. wink-nlp has no quotes; compromise has what stands in quotation marks, by nobody.'
    : 'No accuracy: ../shared/polnear/dev is not there.',
)

print(showGrowth(growthOfNews()))
print(showGrowth(growthOfHostile()))
print(showGrowth(growthOfPages(), 'itself at 1 MB'))

function print(lines: string): void {
  process.stdout.write(`${lines}\n\n`)
}
