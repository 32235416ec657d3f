import { fingerprintOf, personKeys, quoteKeys, read, sightingsOf, witnessesOf } from '@news/corpus'
import type { LineWork } from './filter'
import { recordIn } from './record'

/** What an article is found by among others: plain lists of what those that are worth comparing have in common. */
export const keyLines: LineWork = ({ object }) => {
  const article = recordIn(object)
  const { bands, shingles, prose } = fingerprintOf(article)
  return {
    article: article.id,
    bands: [...bands],
    shingles: [...shingles],
    prose: [...prose],
    quotes: witnessesOf(article).map((witness) => ({ id: witness.id, keys: quoteKeys(read(witness)) })),
    sightings: sightingsOf(article).map((sighting) => ({ ...sighting, keys: personKeys(sighting) })),
  }
}
