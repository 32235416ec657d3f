import type { Draft } from '@news/model'

type Fields = Draft['article']

/** How many pages state a field in JSON-LD, and on how many we read the same without it. */
export interface FieldFigures {
  stated: number
  same: number
}

/** A field that is compared: whether the gold states it, and whether ours says the same. */
export interface Compared {
  states: (gold: Fields) => boolean
  same: (gold: Fields, ours: Fields) => boolean
}

/** The fields that are compared, by the name of their figure. */
export const comparedFields: Record<string, Compared> = {
  'title, letter by letter': {
    states: ({ headline }) => headline !== undefined,
    same: (gold, ours) => oneLine(gold.headline) === oneLine(ours.headline),
  },
  // "Bridge closes | Harbour Times": a headline has no name of a site in it, though JSON-LD at times does
  "title, the site's name aside": {
    states: ({ headline }) => headline !== undefined,
    same: (gold, ours) =>
      [oneLine(gold.headline), withoutSite(oneLine(gold.headline))].includes(oneLine(ours.headline)),
  },
  'authors, all and no others': {
    states: ({ authors }) => authors !== undefined,
    same: (gold, ours) => folded(gold.authors) === folded(ours.authors),
  },
  'day of publication': {
    states: ({ published }) => published !== undefined,
    same: (gold, ours) => gold.published!.value.slice(0, 10) === ours.published?.value.slice(0, 10),
  },
}

/** The figure of each of these fields. */
export function scoreMetadata(
  pages: readonly { gold: Fields; ours: Fields }[],
): Record<string, FieldFigures> {
  return Object.fromEntries(
    Object.entries(comparedFields).map(([name, { states, same }]) => {
      const stating = pages.filter(({ gold }) => states(gold))
      return [
        name,
        { stated: stating.length, same: stating.filter(({ gold, ours }) => same(gold, ours)).length },
      ]
    }),
  )
}

const oneLine = (text: string | undefined) => text?.replace(/\s+/g, ' ').trim() ?? ''
const withoutSite = (title: string) => title.replace(/ [|–—-] [^|–—]{1,30}$/, '')
const folded = (names: string[] | undefined) =>
  (names ?? [])
    .map((name) => name.toLowerCase())
    .sort()
    .join(';')
