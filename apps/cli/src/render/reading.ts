import type { Article } from '@news/model'
import { textOf } from '../text/lines'
import { nameShown } from '../text/name'
import { castLines } from './cast'
import { headLines } from './head'
import type { Look } from './look'
import { saidLines } from './said'

/** What is shown of an article: everything, or one part of it. */
export type Part = 'whole' | 'quotes' | 'actors'

/** The article for a reader at a terminal. */
export function readingOf(article: Article, look: Look, part: Part = 'whole'): string {
  const sections = parts[part].map((section) => textOf(section(article, look)))
  return sections.join('\n')
}

const parts = {
  whole: [headLines, saidLines, castLines],
  quotes: [saidLines],
  actors: [castLines],
}

/** The line between two inputs. */
export function nameLine(name: string, { paint, width }: Look): string {
  return `${paint.faint(`── ${nameShown(name)} `.padEnd(width, '─'))}\n`
}
