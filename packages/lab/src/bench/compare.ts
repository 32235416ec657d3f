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
  /** Our speed as a multiple of its, turn by turn: the middle one. What slows a turn mostly slows both. */
  ratio: number
  /** Absent where the articles have no annotations, or the system no quotes. */
  figures?: QuoteFigures['figures']
}

/** How often systems take turns, and how long a turn is. */
export interface Turns {
  /** Turns that count. */
  rounds: number
  /** Turns before them that don't. */
  warmUp?: number
  /** Speed is measured on about so many characters: the slowest system takes seconds for what is usual. */
  characters?: number
}

/**
 * All systems in turns over the same articles; the first ones are not counted, and of the others the middle one is.
 * The first system is set against each. Accuracy is over all articles, speed over the first of them.
 */
export function compare(
  all: readonly System[],
  { texts: every, gold }: Pick<Texts, 'texts' | 'gold'>,
  { rounds, warmUp = 1, characters = 150_000 }: Turns,
): Compared[] {
  const texts = firstOf(every, characters)
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const micros: number[][] = all.map(() => [])
  for (let round = 0; round < warmUp + rounds; round++) {
    all.forEach(({ run }, i) => {
      const [, time] = cpuTime(() => {
        for (const text of texts) run(text)
      })
      if (round >= warmUp) micros[i]!.push(time)
    })
  }
  const [ours] = micros
  return all.map((system, i) => ({
    name: system.name,
    speed: length / median(micros[i]!),
    ratio: median(micros[i]!.map((time, round) => time / ours![round]!)),
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
