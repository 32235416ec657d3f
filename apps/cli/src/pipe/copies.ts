import { type Fingerprint, isCopy, likenessOf } from '@news/corpus'
import type { LineWork } from './filter'
import { Refused } from './refused'

/** Judges whether two articles are copies of one text: `{"a": {…}, "b": {…}}`, each as `keys` prints them. */
export const copyLines: LineWork = ({ object: { a, b } }) => {
  const [one, other] = [fingerprintIn(a, 'a'), fingerprintIn(b, 'b')]
  const likeness = likenessOf(one, other)
  return { a: one.id, b: other.id, copy: isCopy(likeness), ...likeness }
}

function fingerprintIn(value: unknown, name: string): Fingerprint {
  const { article, shingles, prose } = (value ?? {}) as Record<string, unknown>
  if (typeof article !== 'string' || !isHashes(shingles) || !isHashes(prose))
    throw new Refused('not-a-record', `"${name}" is not what "news keys" prints of an article`)
  return { id: article, shingles: inOrder(shingles), prose: inOrder(prose), bands: new Int32Array() }
}

const isHashes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((hash) => hash === (hash | 0))

/** A database may have handed them back in any order. */
const inOrder = (hashes: number[]) => Int32Array.from(hashes).sort()
