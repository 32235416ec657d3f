import type { Question, Store } from '@news/store'
import { pick, type Random, randomFrom } from '../random'

/** Questions as people ask them, in the words of what is kept: a word, two words, a phrase, with a name or a date. */
export async function questionsFor(store: Store, count: number): Promise<Question[]> {
  const random = randomFrom(11)
  const quotes: { text: string; speaker: string | undefined; published: string | undefined }[] = []
  // Every so-manieth article, so that the words are from all of them.
  const step = Math.max(1, Math.floor((await store.counts()).articles / (count * 2)))
  let nth = 0
  for await (const { quotes: own, actors, published } of store.each()) {
    if (nth++ % step !== 0) continue
    for (const { text, speaker } of own)
      quotes.push({
        text,
        speaker: actors.find(({ id }) => id === speaker)?.name,
        published: published?.value,
      })
    if (quotes.length > count * 20) break
  }
  return Array.from({ length: count }, (_, i) => questionOf(random, quotes, i))
}

function questionOf(
  random: Random,
  quotes: readonly { text: string; speaker: string | undefined; published: string | undefined }[],
  nth: number,
): Question {
  const { text, speaker = '', published = '2020' } = pick(random, quotes)
  const words = text.match(/\p{L}{5,}/gu) ?? ['nothing']
  const word = () => pick(random, words)
  const ways: (() => Question)[] = [
    () => ({ text: word() }),
    () => ({ text: `${word()} ${word()}` }),
    () => ({ text: `"${text.split(/\s+/).slice(1, 4).join(' ').replaceAll('"', '')}"` }),
    () => ({ text: word(), speaker: speaker.split(' ').at(-1)! }),
    () => ({ text: word(), since: published.slice(0, 7), kind: 'direct' }),
    () => ({ speaker }),
  ]
  return ways[nth % ways.length]!()
}
