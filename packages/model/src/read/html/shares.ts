import { type Tree, textTag } from './tree'

/**
 * How much of the page's running text each element holds, from 0 to 1. What an element is called is not believed of
 * one that holds most of the page: `<div class="social-page">` around everything.
 */
export function sharesOf({ tags, parents, starts, stops, ends }: Tree): Float64Array {
  const held = new Float64Array(tags.length)
  for (let node = 1; node < tags.length; node++) {
    const tag = tags[node]!
    if (tag === 'script' || tag === 'style' || tag === 'template' || tag === 'noscript' || tag === 'head')
      node = ends[node]! - 1
    else if (tag === textTag && stops[node]! - starts[node]! >= running)
      held[node] = stops[node]! - starts[node]!
  }
  // children come after their parents
  for (let node = tags.length - 1; node > 0; node--) held[parents[node]!]! += held[node]!
  const all = held[0]! || 1
  return held.map((length) => length / all)
}

/** A text of so many characters is more than a label or a link. */
const running = 60
