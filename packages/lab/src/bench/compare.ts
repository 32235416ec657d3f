import type { GoldArticle } from '../corpus/brat'
import { align } from '../score/align'
import { type QuoteFigures, scoreQuotes } from '../score/quotes'
import { cpuTime, median } from './cost'
import type { System } from './systems'
import type { Texts } from './texts'

/** One system on the articles that all are measured on. */
export interface Compared {
  name: string
  /** Characters per microsecond of CPU time. */
  speed: number
  /** Our speed as a multiple of its. */
  ratio: number
  /** Absent where the articles have no annotations, or the system no quotes. */
  figures?: QuoteFigures['figures']
}

/** Speed is measured on about so many characters, since the slowest system takes seconds for them. */
const enough = 150_000

/**
 * All systems in turns over the same articles; the first turn is not counted, and of the others the middle one is.
 * The first system is set against each. Accuracy is over all articles, speed over the first of them.
 */
export function compare(
  all: readonly System[],
  { texts: every, gold }: Pick<Texts, 'texts' | 'gold'>,
  rounds: number,
  characters = enough,
): Compared[] {
  const texts = firstOf(every, characters)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const micros: number[][] = all.map(() => [])
  for (let round = 0; round <= rounds; round++) {
    all.forEach(({ run }, i) => {
      const [, time] = cpuTime(() => {
        for (const text of texts) run(text)
      })
      if (round > 0) micros[i]!.push(time)
    })
  }
  const speeds = micros.map((times) => length / median(times))
  return all.map((system, i) => ({
    name: system.name,
    speed: speeds[i]!,
    ratio: speeds[0]! / speeds[i]!,
    ...(gold && system.quotes && { figures: figuresOf(system.quotes, gold) }),
  }))
}

/** As many of the first texts as begin within so many characters. */
export function firstOf(texts: readonly string[], characters: number): string[] {
  let length = 0
  return texts.filter((text) => {
    length += text.length
    return length - text.length < characters
  })
}

function figuresOf(quotes: NonNullable<System['quotes']>, gold: GoldArticle[]): QuoteFigures['figures'] {
  return scoreQuotes(gold.map((article) => align(article, quotes(article.text)))).figures
}
