import type { Article } from './record/article'
import type { Span } from './record/span'
import type { SourceMap } from './stage'
import { spanInSource } from './text/source-map'

/** How each article's text was cut from its input; absent where the reader kept no map. */
const maps = new WeakMap<Article, SourceMap | 'itself'>()

/** Notes it, for `sourceSpan`. */
export function rememberSource(article: Article, map: SourceMap | 'itself'): void {
  maps.set(article, map)
}

/**
 * Where the words of a span stand in the input that the article was read from: the least stretch of it that holds
 * them all, in UTF-16 units of the input as a string. For plain text it is the span itself. Undefined where the words
 * stand nowhere in the input, where its reader keeps no offsets, and for an article that `parse` did not return itself
 * (a copy, or one that came through JSON).
 */
export function sourceSpan(article: Article, span: Span): Span | undefined {
  const map = maps.get(article)
  if (map === undefined) return undefined
  return map === 'itself' ? { start: span.start, end: span.end } : spanInSource(map, span)
}
