import { articleIn, objectIn } from '@news/cli/src/corpus/ndjson'
import { copyLines } from '@news/cli/src/pipe/copies'
import type { LineWork } from '@news/cli/src/pipe/filter'
import { keyLines } from '@news/cli/src/pipe/keys'
import { peopleLines } from '@news/cli/src/pipe/people'
import { rangeIn } from '@news/cli/src/pipe/range'
import { Refused } from '@news/cli/src/pipe/refused'
import { fingerprintOf, isCopy, likenessOf, sightingsOf, witnessesOf } from '@news/corpus'
import { articlesBy, rule, same } from '@news/laws'
import type { Article } from '@news/model'
import { documentOfLine, namesOfLine } from '@news/model/any'
import fc from 'fast-check'
import { type Law, law } from '../../law'
import { readText } from '../../read-text'

/** What one program hands to the next, line by line: what was printed is taken, and whatever else is refused in words. */
export const pipeLaws = (): Law[] => [
  law({
    name: 'pipe',
    share: 1,
    inputs: fc.tuple(articlesBy(readText), articlesBy(readText)),
    broken: brokenPipe,
  }),
  law({ name: 'pipe-anything', share: 1, inputs: lineLike, broken: brokenLine }),
]

async function brokenPipe([one, other]: [Article, Article]): Promise<string[]> {
  const [a, b] = [await printed(keyLines, one), await printed(keyLines, { article: other })]
  const { copy, ...likeness } = await printed(copyLines, { a, b })
  const people = peopleLines()
  const sightings = sightingsOf(one)
  const found = await Promise.all(
    (a.sightings as object[]).map((sighting) => printed(people, { group: 'g', sighting, shares: {} })),
  )
  return [
    ...rule('what an article is found by comes through', same(a.bands, [...fingerprintOf(one).bands])),
    ...rule(
      'quotes come through',
      same(
        (a.quotes as { id: string }[]).map(({ id }) => id),
        witnessesOf(one).map(({ id }) => id),
      ),
    ),
    ...rule(
      'copies are judged as they are without a pipe',
      copy === isCopy(likenessOf(fingerprintOf(one), fingerprintOf(other))),
    ),
    ...rule(
      'likeness comes through',
      same(likeness, { a: one.id, b: other.id, ...likenessOf(fingerprintOf(one), fingerprintOf(other)) }),
    ),
    ...rule(
      'who is named is led to somebody',
      same(
        found.map(({ sighting }) => sighting),
        sightings.map(({ id }) => id),
      ),
    ),
  ]
}

/** What a line becomes, as the next program reads it. */
async function printed(work: LineWork, object: object): Promise<Record<string, unknown>> {
  const line = JSON.parse(JSON.stringify(object)) as Record<string, unknown>
  return JSON.parse(JSON.stringify(await work({ object: line, intact: true })))
}

/** Lines whose fields are called like those that are read, and hold anything. */
const lineLike: fc.Arbitrary<string> = fc.oneof(
  fc
    .dictionary(
      fc.constantFrom(
        ...[
          'article',
          'a',
          'b',
          'sighting',
          'shares',
          'group',
          'warc',
          'offset',
          'length',
          'text',
          'html',
          'id',
          'url',
        ],
        ...['blocks', 'quotes', 'actors', '__proto__'],
      ),
      fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.constantFrom<unknown>('12', '1e3', -1, 0, 2 ** 53, 'a.warc.gz', '', [], {}, [1, 2], [0.5]),
        fc.dictionary(
          fc.constantFrom(
            ...[
              'article',
              'shingles',
              'prose',
              'id',
              'name',
              'kind',
              'aliases',
              'roles',
              'titles',
              'company',
              'gender',
            ],
          ),
          fc.constantFrom<unknown>([], [1], ['a'], 'a', 'person', 3, null, ['__proto__'], [2 ** 31]),
        ),
      ),
    )
    .map((object) => JSON.stringify(object)),
  fc.constantFrom('', '[]', 'null', '{', '"a"', '\ufeff{}', '{"__proto__":{"text":"x"}}'),
)

async function brokenLine(line: string): Promise<string[]> {
  const found = objectIn(line)
  if ('trouble' in found) return rule('what is wrong with a line is said', found.trouble !== '')
  const { object } = found
  const article = articleIn(object)
  const works: LineWork[] = [keyLines, copyLines, peopleLines(), ({ object }) => rangeIn(object)]
  const refusals = await Promise.all(works.map((work) => refusalOf(work, object)))
  return [
    ...rule(
      'what is refused is refused in words',
      refusals.every((one) => one === undefined || one.message !== ''),
    ),
    ...rule(
      'what is said of a line can be printed',
      refusals.every((one) => same(JSON.parse(JSON.stringify(one?.of ?? {})), one?.of ?? {})),
    ),
    ...rule(
      'an article is words',
      'trouble' in article ? article.trouble !== '' : typeof article.input === 'string',
    ),
    ...rule('an article has the names of its line', isNamed(object)),
  ]
}

function isNamed(object: Record<string, unknown>): boolean {
  const document = documentOfLine(object)
  return document === undefined || same({ ...document, ...namesOfLine(object) }, document)
}

async function refusalOf(work: LineWork, object: Record<string, unknown>): Promise<Refused | undefined> {
  try {
    JSON.stringify(await work({ object, intact: true }))
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error
    throw error
  }
}
