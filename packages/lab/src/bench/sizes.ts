import { parse } from '@news/model'
import { html } from '@news/model/html'
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

/** Pages that make careless readers slow, each at 1 MB and at 8 MB: what the HTML reader takes for a character. */
export function growthOfPages(): Growth[] {
  const paragraph = '<p>“We waited for years,” Anna Berg said of the bridge that closed on Monday.</p>\n'
  const pages: Record<string, (length: number) => string> = {
    'page of paragraphs': (length) => paragraph.repeat(length / paragraph.length),
    'page nested deep': (length) => `${'<div>'.repeat(length / 5)}${paragraph}`,
    'page of crossed tags': (length) => `${'<b><i></u></b>'.repeat(length / 14)}${paragraph}`,
    'page of entities': (length) => `<p>${'&amp;'.repeat(length / 5)}</p>${paragraph}`,
    'page of headings': (length) =>
      `<title>Anna Berg</title>${'<h1>Anna Berg'.repeat(length / 13)}${paragraph}`,
    'page of cards': (length) => `${'<div><h3><a href=x>Related</a></h3>'.repeat(length / 35)}${paragraph}`,
    'page of one attribute': (length) => `<p ${'a="b" '.repeat(length / 6)}>${paragraph}`,
    'page of broken JSON-LD': (length) =>
      `<script type="application/ld+json">${'[{"a":"b",'.repeat(length / 10)}</script>${paragraph}`,
  }
  return Object.entries(pages).map(([name, make]) => {
    const [small, large] = [make(1000 * kilobyte), make(8000 * kilobyte)]
    const smallCost = cost(() => html(small), 3) / small.length
    const perCharacter = cost(() => html(large), 2) / large.length
    return { name, length: large.length, perCharacter, ratio: perCharacter / smallCost }
  })
}
