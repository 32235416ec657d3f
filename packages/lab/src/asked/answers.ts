import type { Article, Quote } from '@news/model'
import { speakerRight } from '../floors/speaker'
import type { Parsed } from '../predict/run'
import type { Question } from './questions'

/** What the library answered: the right speaker, another one, or that nobody said it. */
export interface Answer {
  question: Question
  kind: 'right' | 'other' | 'missed'
  /** Whose it says they are. */
  speaker?: string
}

/** Of the quotes that hold the middle of the words asked about one must have the right speaker. */
export function answerOf(question: Question, { article }: Pick<Parsed, 'article'>): Answer {
  const middle = question.text.indexOf(question.said) + (question.said.length >> 1)
  const quotes = article.quotes.filter(({ content }) =>
    content.some(({ start, end }) => start <= middle && middle < end),
  )
  if (quotes.length === 0) return { question, kind: 'missed' }
  const right = quotes.find((quote) => speakerRight(question.speaker, quote, article))
  const quote = right ?? quotes[0]!
  return { question, kind: right === undefined ? 'other' : 'right', speaker: nameOf(quote, article) }
}

function nameOf({ speaker }: Quote, { actors }: Article): string {
  return actors.find(({ id }) => id === speaker)?.name ?? '?'
}
