/** Why a correction was not done, with what it means. `CorrectionWarning.code` is one of these keys. */
export const correctionWarningTexts = {
  'not-a-correction': 'This is no correction that the schema knows.',
  'unknown-article': 'There is no article with this id.',
  'unknown-actor': 'The article has no actor with this id.',
  'unknown-quote': 'The article has no quote with this id.',
  'not-as-before': 'The record is not what it was when the correction was made.',
  'same-actor': 'An actor can’t be merged with itself.',
  'taken-id': 'Another actor of the article has this id.',
  'bad-span': 'A span is no stretch of the article’s text.',
  'no-mention': 'Nothing in the text refers to the new actor: name a mention, or a quote with a source.',
  'not-rejected': 'The quote was not rejected, so it can’t be restored.',
} as const

/** The name of a warning: a key of `correctionWarningTexts`. */
export type CorrectionWarningCode = keyof typeof correctionWarningTexts
