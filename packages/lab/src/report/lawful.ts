import type { Parsed } from '../predict/run'
import { unlawful } from '../score/lawful'

/** The articles whose spans break a law, with what is wrong. */
export function lawfulOf(parsed: Parsed[]) {
  const faults = parsed
    .map(({ id, article, text }) => ({ id, faults: unlawful(article, text) }))
    .filter((found) => found.faults.length > 0)
  return { articles: parsed.length, lawful: parsed.length - faults.length, faults }
}

/** `lawful: 84 of 84 articles`, and what is wrong with those that are not. */
export function showLawful(parsed: Parsed[]): string {
  const { articles, lawful, faults } = lawfulOf(parsed)
  return [
    `lawful: ${lawful} of ${articles} articles`,
    ...faults.flatMap(({ id, faults: list }) => list.map((fault) => `  ${id}: ${fault}`)),
  ].join('\n')
}
