import { parse } from '@news/model'
import { inventedNews } from './articles'
import { cost } from './cost'
import { hostileTexts } from './hostile'

const kilobyte = 1000

/** The cost of a character at some length, against the cost at 100 KB in the same run. */
export interface Growth {
  name: string
  length: number
  /** Microseconds a character. */
  perCharacter: number
  ratio: number
}

/** One article of invented news, longer and longer. */
export function growthOfNews(): Growth[] {
  const costs = [10, 100, 1000, 10_000].map((kilobytes) => {
    const text = inventedNews(kilobytes * kilobyte)
    return {
      length: text.length,
      perCharacter: cost(() => parse(text), kilobytes < 10_000 ? 3 : 1) / text.length,
    }
  })
  const [, at100] = costs
  return costs.map((one) => ({
    name: 'invented news',
    ...one,
    ratio: one.perCharacter / at100!.perCharacter,
  }))
}

/** Each hostile text at 500 KB against itself at 100 KB; at 300 KB, where 100 KB took too long for that. */
export function growthOfHostile(): Growth[] {
  return Object.entries(hostileTexts).map(([name, make]) => {
    const small = make(100 * kilobyte)
    const smallCost = cost(() => parse(small), 4)
    const text = make((smallCost > 500_000 ? 300 : 500) * kilobyte)
    const perCharacter = cost(() => parse(text), 1) / text.length
    return { name, length: text.length, perCharacter, ratio: perCharacter / (smallCost / small.length) }
  })
}
