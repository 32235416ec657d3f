import type { Article } from '@news/model'
import { oneLine, wrap } from '../text/columns'
import type { Look } from './look'

/** The headline, the line under it, and who wrote it where and when. */
export function headLines(article: Article, look: Look): string[] {
  const { width, paint } = look
  const origin = [article.byline, article.dateline, article.agency, article.published?.value]
  const credit = origin.filter((part) => part !== undefined).map(oneLine)
  return [
    ...headlineLines(article, look),
    ...wrap(article.standfirst ?? '', width),
    ...wrap(credit.join(' · '), width).map(paint.faint),
  ]
}

/** The headline, or what stands for it. */
export function headlineLines(article: Article, { width, paint }: Look): string[] {
  return wrap(article.headline ?? opening(article), width).map(paint.title)
}

/** What stands for a headline where there is none: the first words of the text. */
function opening({ text }: Article): string {
  const words = oneLine(text.slice(0, 200))
  if (words === '') return '(empty)'
  return words.length > 60 ? `${words.slice(0, words.lastIndexOf(' ', 60))} …` : words
}
