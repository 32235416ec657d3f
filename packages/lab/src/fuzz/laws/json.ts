import { anyText, rule, same } from '@news/laws'
import { parseJson } from '@news/model/any'
import fc from 'fast-check'
import { type Law, law } from '../law'
import { mutatedJson } from '../mutated'
import type { Seeds } from '../seeds'

/** JSON of strangers: it means what it means to `JSON.parse`, unless it nests too deep. */
export const jsonLaw = ({ json }: Seeds): Law =>
  law({
    name: 'json',
    share: 1,
    inputs: fc.oneof(
      { weight: 30, arbitrary: fc.json() },
      { weight: 20, arbitrary: mutatedJson(json, anyText) },
      { weight: 20, arbitrary: signs },
      { weight: 1, arbitrary: deep },
    ),
    broken: (text) => {
      const [ours, usual] = [readBy(parseJson, text), readBy(JSON.parse, text)]
      return ours === undefined
        ? rule('only what is none, or nests too deep, is refused', usual === undefined || nests(text))
        : rule('JSON means what it means', usual !== undefined && (text.length > 1e5 || same(ours, usual)))
    },
  })

const signs = fc
  .array(
    fc.constantFrom('{', '}', '[', ']', '"', '\\', '\\"', ':', ',', '1', 'null', ' ', '"a"', '"__proto__":'),
    {
      maxLength: 20,
    },
  )
  .map((some) => some.join(''))

/** Brackets around a limit of 100,000, some of them only words. */
const deep = fc
  .record({ count: fc.constantFrom(60_000, 100_000, 100_001), word: fc.constantFrom('', '"[\\"["', '1') })
  .map(({ count, word }) => '['.repeat(count) + word + ']'.repeat(count))

const nests = (text: string) => text.lastIndexOf('[') >= 100_000

/** What is read, in a list; nothing where it is no JSON. */
function readBy(read: (text: string) => unknown, text: string): [unknown] | undefined {
  try {
    return [read(text)]
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
