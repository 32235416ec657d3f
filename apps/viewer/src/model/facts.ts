import type { Article } from '@news/model'
import { dateWords } from './dates'

/** Something that the source says of the article, beside its text. */
export interface Fact {
  /** `Published`; left out before the reader’s eyes where the value speaks for itself. */
  name: string
  value: string
  /** A web address to open. */
  href?: string
  /** True for what whoever works with the article must not overlook. */
  alert?: boolean
}

/** What to say above an article: where it is from, when it came out, and whether it may be used. */
export function factsOf(article: Article): Fact[] {
  const { publisher, agency, section, byline, authors, published, modified, embargoed, status, url } = article
  const has = (kind: string) => article.blocks.some((block) => block.kind === kind)
  const by = has('byline') ? undefined : (byline ?? authors?.join(', '))
  const facts: (Fact | false | undefined | '')[] = [
    status === 'withheld' && { name: 'Status', value: 'withheld: not to be published', alert: true },
    status === 'canceled' && { name: 'Status', value: 'withdrawn by its source', alert: true },
    embargoed && { name: 'Embargo', value: `not before ${dateWords(embargoed)}`, alert: true },
    publisher && { name: 'Publisher', value: publisher },
    agency && agency !== publisher && { name: 'Agency', value: agency },
    section && { name: 'Section', value: section },
    by && { name: 'Byline', value: by },
    published && { name: 'Published', value: dateWords(published) },
    modified &&
      modified.value !== published?.value && { name: 'Changed', value: `changed ${dateWords(modified)}` },
    url && { name: 'Address', ...address(url) },
  ]
  return facts.filter((fact) => !!fact)
}

/** Only web addresses are opened; anything else that stands for one is mere words. */
function address(url: string): Pick<Fact, 'value' | 'href'> {
  try {
    const { protocol, hostname, href } = new URL(url)
    if (protocol === 'https:' || protocol === 'http:') return { value: hostname, href }
  } catch {}
  return { value: url }
}
