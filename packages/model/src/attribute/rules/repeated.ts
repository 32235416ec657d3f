/**
 * What a headline or a heading opens with, and somebody below says:
 *
 *     ‘They are drowning us’: dam work resumes          “They are drowning us,” said Ann Ruiz.
 *     ^^^^^^^^^^^^^^^^^^^^^^                            ^^^^^^^^^^^^^^^^^^^^^^^
 */
import { isTitle } from './headlines'
import { isDash, isPunctuation, type Range, type Scene, word } from './scene'

/** Fewer letters may stand in any quotation. */
const fewest = 8
/** So many quotations behind it are looked through, and so much of each. */
const furthest = 24
const longest = 600

export function isRepeated(scene: Scene, index: number, { first, last }: Range): boolean {
  const { article, text, tokens } = scene
  const { marks, blocks, sentences } = article
  const mark = marks[index]!
  const { kind } = blocks[mark.block]!
  if (kind !== 'headline' && kind !== 'heading') return false
  // `- ‘To my ankle’ -`
  const opens = isDash(scene, first - 1) ? first - 1 : first
  if (opens !== sentences[tokens.sentence[opens]!]!.first) return false
  const isOver = last >= tokens.length || tokens.sentence[last] !== tokens.sentence[first]
  if (!isOver && !isDash(scene, last) && word(scene, last) !== ':' && !isPunctuation(scene, last))
    return false
  // `“Make America Great Again”`
  if (isTitle(scene, { first: first + 1, last: last - 1 })) return false
  // without its first letter, which may be small there
  const words = text.slice(mark.inner.start + 1, mark.inner.end).replace(/[,.]$/, '')
  if (words.length < fewest) return false
  return marks
    .slice(index + 1, index + 1 + furthest)
    .some(({ start, end }) => text.slice(start, Math.min(end, start + longest)).includes(words))
}
