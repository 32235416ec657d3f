import type { Attributes } from './tree'

/** What the elements around a line say about it; absent means no. */
export interface Looks {
  /** 1 to 6. */
  heading?: number
  listItem?: true
  blockquote?: true
  caption?: true
  standfirst?: true
  byline?: true
  time?: true
  /** How many article elements are around it. */
  article?: number
  /** Inside an element that says that it is the body of the article. */
  body?: true
  /** An element around it is called like something beside the article. */
  beside?: true
}

/**
 * The looks inside an element, from those around it. `share` is how much of the page's text the element holds: what
 * a large one is called is not believed, since pages put such names around everything.
 */
export function looksOf(
  tag: string,
  attributes: Attributes | undefined,
  around: Looks,
  share: number,
): Looks {
  const own: Looks = {}
  const small = share < large
  byTag(tag, own, around, small)
  if (attributes !== undefined) {
    const { itemprop, rel } = attributes
    if (itemprop !== undefined && /articlebody/i.test(itemprop)) own.body = true
    if (rel === 'author' || (itemprop !== undefined && /\bauthor\b/i.test(itemprop))) own.byline = true
    byName(nameOf(attributes), own, around, share)
  }
  if (Object.keys(own).length === 0) return around
  const looks = { ...around, ...own }
  // a post from elsewhere stands in the text as a quotation does, whatever the box around it is called
  if (own.blockquote && postNames.test(attributes?.class ?? '')) delete looks.beside
  return looks
}

/** Whether two lines look alike. Name by name: asked of a million lines. */
export function sameLooks(one: Looks, other: Looks): boolean {
  return (
    one === other ||
    (one.heading === other.heading &&
      one.listItem === other.listItem &&
      one.blockquote === other.blockquote &&
      one.caption === other.caption &&
      one.standfirst === other.standfirst &&
      one.byline === other.byline &&
      one.time === other.time &&
      one.article === other.article &&
      one.body === other.body &&
      one.beside === other.beside)
  )
}

const postNames = /twitter-|instagram-|fb-post|tiktok-/

/** An element with more of the page's running text than this is not beside the article. */
const large = 0.35

function byTag(tag: string, own: Looks, around: Looks, small: boolean): void {
  if (/^h[1-6]$/.test(tag)) own.heading = Number(tag[1])
  else if (tag === 'li' || tag === 'dd' || tag === 'dt') own.listItem = true
  else if (tag === 'blockquote') own.blockquote = true
  else if (tag === 'figcaption' || tag === 'figure' || tag === 'caption') {
    if (small) own.caption = true
  } else if (tag === 'time') own.time = true
  else if (tag === 'article') own.article = (around.article ?? 0) + 1
  else if (tag === 'aside') own.beside = true
}

function byName(name: string, own: Looks, around: Looks, share: number): void {
  if (name === '' || own.blockquote || around.blockquote) return
  if (share < large) {
    if (besideNames.test(name) && !bodyNames.test(name)) own.beside = true
    if (captionNames.test(name)) own.caption = true
    if (standfirstNames.test(name)) own.standfirst = true
    if (bylineNames.test(name)) own.byline = true
  } else if (share < 0.9 && surelyBeside.test(name)) own.beside = true
}

function nameOf({ class: classes, id, role, 'data-component': component }: Attributes): string {
  if (classes === undefined && id === undefined && role === undefined && component === undefined) return ''
  return `${classes ?? ''} ${id ?? ''} ${role ?? ''} ${component ?? ''}`.toLowerCase()
}

/** Parts of what sites call that which stands around an article. */
const besideNames =
  /-ad-|\bads?\b|ai2html|about-?author|affiliate|alert|author-?(?:bio|box|desc|info)|banner|breadcrumb|combx|comment|community|complementary|consent|cookie|cover-wrap|dialog|disclaimer|disqus|factbox|footer|gdpr|infobox|legends|menu|most-read|navigation|newsletter|outbrain|pager|pagination|paywall|popular|popup|print-?button|promo|read-?more|recirc|recommend|related|remark|replies|rss|screen-reader|share|sharing|shoutbox|sidebar|skyscraper|social|sponsor|sr-only|subscri|supplemental|taboola|tags|toolbar|topics|trending|visually-?hidden|widget|yom-remote/
/** Said of nothing but what it means, so it is believed of large elements, too. */
const surelyBeside =
  /consent|cookie|disqus|gdpr|(?:^|[\s_-])comments?(?:$|[\s_-])|comment-?(?:area|list|section|thread)|respond\b/
const bodyNames =
  /(?:article|body|entry|main|news|post|story)[-_]{0,2}(?:body|content|text)|maincontent|\barticle\b/
const captionNames = /caption|credit|gallery|image-|photo-|slideshow/
const standfirstNames =
  /abstract|article-?lead|highlights|key-?points|article-?summary|\bdec?k\b|\bsapo\b|standfirst|(?:^|\s)summary(?:$|\s)|sub-?head|sub-?title/
const bylineNames = /attribution|\bauthor|byline|publish-?date|dateline/
