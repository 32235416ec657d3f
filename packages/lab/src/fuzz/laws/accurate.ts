import { brokenStageLaws, newsLike, newsPieces, rule, same } from '@news/laws'
import { parse } from '@news/model'
import { trace } from '@news/model/stages'
import { type Minilm, minilm } from '@news/tagger-minilm'
import fc from 'fast-check'
import { brokenParsed } from '../judge'
import { type Law, law } from '../law'
import { mutated } from '../mutated'
import type { Seeds } from '../seeds'

/** The larger tagger: a hundred times slower than the others, so that its share is small and its texts are short. */
export function accurateLaw({ text }: Seeds): Law {
  let loaded: Promise<Minilm> | undefined
  return law({
    name: 'text-accurate',
    share: 0.3,
    inputs: fc.oneof(mutated(text, newsPieces), newsLike).map((one) => one.slice(0, 600)),
    async broken(input) {
      loaded ??= minilm()
      const attribution = await loaded
      const parsed = await parse(input, { attribution })
      const walks = await trace(input, { attribution })
      return [
        ...brokenParsed(parsed, input),
        ...walks.flatMap(brokenStageLaws),
        ...rule('the same input gives the same output', same(await parse(input, { attribution }), parsed)),
        ...rule('plain text is kept as it is', parsed.articles[0]?.text === input),
      ]
    },
  })
}
