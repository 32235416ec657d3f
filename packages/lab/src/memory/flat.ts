import type { Sample } from './stream'

/** How much more a process may have at the end than after a tenth of the way and still be called flat, in bytes. */
export const allowed = {
  /** A few caches of V8 and of the tagger fill and empty. Over a million articles it is two bytes an article. */
  held: 2_000_000,
  /** What V8 gives its young objects comes and goes in steps of this size. */
  resident: 32_000_000,
}

/** What has come to be more, in bytes, since an early part of the way, in which code is compiled and caches fill. */
export interface Growth {
  articles: number
  held: number
  resident: number
}

/** From the first sample past some share of the way to the last. */
export function growthOf(samples: readonly Sample[], from = 0.1): Growth {
  const end = samples.at(-1)!
  const start = samples.find(({ articles }) => articles >= end.articles * from)!
  return {
    articles: end.articles - start.articles,
    held: end.held - start.held,
    resident: end.resident - start.resident,
  }
}

export const isFlat = ({ held, resident }: Growth): boolean =>
  held <= allowed.held && resident <= allowed.resident
