import { parse } from '@news/model'
import { inventedNews } from './articles'
import { cost } from './cost'

const kilobyte = 1000

/** The cost of a character at some length, against the cost at 100 KB in the same run. */
export interface Growth {
  name: string
  length: number
  /** Microseconds a character. */
  perCharacter: number
  ratio: number
}

/** One article of invented news, longer and longer; hostile texts are `bench hostile`'s. */
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
