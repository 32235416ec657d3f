import { createStories, type Fingerprint, fingerprintOf, isCopy, likenessOf } from '@news/corpus'
import { newsLike, rule, same } from '@news/laws'
import type { Article } from '@news/model'
import fc from 'fast-check'
import { type Law, law } from '../../law'
import { readText } from '../../read-text'

/** Copies of a story, and articles that share its words. */
export const copyLaw = (): Law =>
  law({
    name: 'copies',
    share: 3,
    inputs: editions,
    broken: (texts) => brokenCopies(articlesOf(texts)),
    output: (texts) =>
      JSON.stringify(
        articlesOf(texts).map((one) => Object.values(fingerprintOf(one)).map((part) => [...part])),
      ),
  })

/** An article as it is, cut from the end, or with one of its words replaced by another. */
const editions: fc.Arbitrary<string[]> = fc
  .record({
    stories: fc.array(
      fc.array(newsLike, { minLength: 1, maxLength: 4 }).map((all) => all.join('\n\n')),
      { minLength: 1, maxLength: 2 },
    ),
    changes: fc.array(
      fc.record({
        story: fc.nat(1),
        kept: fc.integer({ min: 30, max: 100 }),
        from: fc.constantFrom('said', 'the', 'Berg', 'US', 'bridge', '“'),
        to: fc.constantFrom('added', 'a', 'Lund', 'the United States', 'harbour', '"', ''),
      }),
      { minLength: 1, maxLength: 7 },
    ),
  })
  .map(({ stories, changes }) =>
    changes.map(({ story, kept, from, to }) => {
      const text = stories[story % stories.length]!
      return text.slice(0, Math.ceil((text.length * kept) / 100)).replaceAll(from, to)
    }),
  )

const articlesOf = (texts: string[]): Article[] => texts.map((text, i) => ({ ...readText(text), id: `${i}` }))

function brokenCopies(articles: Article[]): string[] {
  const fingers = articles.map(fingerprintOf)
  const pairs = fingers.flatMap((a) => fingers.map((b) => [a, b] as const))
  const stories = storiesOf(fingers)
  return [
    ...fingers.flatMap(brokenFingerprint),
    ...rule('the same article gives the same fingerprint', same(articles.map(fingerprintOf), fingers)),
    ...rule(
      'likeness goes both ways',
      pairs.every(([a, b]) => same(likenessOf(a, b), likenessOf(b, a))),
    ),
    ...rule(
      'shares are shares',
      pairs.every(([a, b]) => {
        const { resemblance, containment, prose = 0 } = likenessOf(a, b)
        return (
          [resemblance, containment, prose].every((one) => one >= 0 && one <= 1) && resemblance <= containment
        )
      }),
    ),
    ...rule(
      'an article is like itself',
      fingers.every((one) => one.shingles.length === 0 || likenessOf(one, one).resemblance === 1),
    ),
    ...rule(
      'a story is named by the first of its articles',
      fingers.every(
        ({ id }, i) =>
          stories.of(id)! === fingers.find((one) => stories.of(one.id) === stories.of(id))!.id &&
          Number(stories.of(id)) <= i,
      ),
    ),
    ...rule(
      'adding one again changes nothing',
      fingers.every((one) => stories.add(one) === stories.of(one.id)) &&
        same(partition(stories, fingers), partition(storiesOf(fingers), fingers)),
    ),
    ...rule(
      'stories are the same in any order',
      same(partition(stories, fingers), partition(storiesOf([...fingers].reverse()), fingers)),
    ),
    ...rule(
      'neighbours are copies of the same story, most alike first',
      fingers.every((one) => {
        const found = stories.neighbours(one)
        return found.every(
          (each, i) =>
            each.id !== one.id &&
            isCopy(each) &&
            stories.of(each.id) === stories.of(one.id) &&
            (i === 0 || found[i - 1]!.resemblance >= each.resemblance),
        )
      }),
    ),
  ]
}

type Stories = ReturnType<typeof createStories>

function storiesOf(fingers: Fingerprint[]): Stories {
  const stories = createStories()
  for (const one of fingers) stories.add(one)
  return stories
}

/** The articles by story, whatever the stories are called. */
const partition = (stories: Stories, fingers: Fingerprint[]) =>
  fingers.map(({ id }) =>
    fingers.filter((other) => stories.of(other.id) === stories.of(id)).map((other) => other.id),
  )

function brokenFingerprint({ shingles, prose, bands }: Fingerprint): string[] {
  const all = new Set(shingles)
  return [
    ...rule(
      'hashes are in order, each once',
      [shingles, prose].every((one) => one.every((hash, i) => i === 0 || one[i - 1]! < hash)),
    ),
    ...rule(
      'prose is part of the whole',
      prose.every((hash) => all.has(hash)),
    ),
    ...rule(
      'keys are there where there is something to find',
      new Set(bands).size === bands.length && bands.length > 0 === shingles.length > 0,
    ),
  ]
}
