import type { LawfulWalk } from './shapes'
import { apart, blank, inside, lawful, ordered, rule } from './spans'

/** The laws of what the stages hand on that this walk breaks. */
export function brokenStageLaws({ text, blocks, tokens, sentences, marks, mentions }: LawfulWalk): string[] {
  const spans = Array.from({ length: tokens.length }, (_, i) => ({
    start: tokens.start[i]!,
    end: tokens.end[i]!,
  }))
  return [
    ...rule('tokens are stretches of the text', spans.every(lawful(text))),
    ...rule('sentences are stretches of the text', sentences.every(lawful(text))),
    ...rule('marks are stretches of the text', marks.every(lawful(text))),
    ...rule(
      'mentions are stretches of the text',
      [...mentions, ...mentions.map(({ head }) => head)].every(lawful(text)),
    ),
    ...rule('tokens follow each other', apart(spans)),
    ...rule('sentences follow each other', apart(sentences)),
    ...rule(
      'a token holds no white space',
      spans.every(({ start, end }) => !/\s/.test(text.slice(start, end))),
    ),
    ...rule('tokens leave out only white space', blank(text, spans)),
    ...rule(
      'every token is in the sentence that it names',
      sentences.every((sentence, nth) =>
        spans
          .slice(sentence.first, sentence.last)
          .every((token, i) => inside(token, sentence) && tokens.sentence[sentence.first + i] === nth),
      ) && sentences.reduce((count, { first, last }) => count + last - first, 0) === tokens.length,
    ),
    ...rule(
      'a sentence is inside its block',
      sentences.every((sentence) => inside(sentence, blocks[sentence.block])),
    ),
    ...rule('marks are in order', ordered(marks)),
    ...rule(
      'a mark is inside its block and around its inside',
      marks.every((mark) => inside(mark, blocks[mark.block]) && inside(mark.inner, mark)),
    ),
    ...rule(
      'a mark is inside its parent',
      marks.every((mark) => mark.parent < 0 || inside(mark, marks[mark.parent])),
    ),
    ...rule('mentions are in order', ordered(mentions)),
  ]
}
