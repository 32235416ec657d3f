import { inventedNews } from './bench/articles'
import { growthOfHostile, growthOfNews } from './bench/sizes'
import { stageCosts } from './bench/stages'
import { showGrowth, showStages } from './report/bench'

// The first runs are slow until the code is compiled; they are not counted.
const text = inventedNews(300_000)
stageCosts(text, 3)

print(showStages(stageCosts(text), text.length))
print(showGrowth(growthOfNews()))
print(showGrowth(growthOfHostile()))

function print(lines: string): void {
  process.stdout.write(`${lines}\n\n`)
}
