/**
 * Everything that a reader can warn about, with what it means. `Warning.code` is one of these keys.
 * Kept free of zod like `ruleTexts`.
 */
export const warningTexts = {
  'empty-text': 'The input holds no text; the article comes back empty.',
  'not-text': 'The input is neither a string nor bytes; it was read as empty.',
  'bad-encoding': 'Some bytes are not valid in the text’s encoding; each was replaced by U+FFFD.',
  'lone-surrogate': 'The text holds half of a surrogate pair; it was kept as it is.',
  'control-characters': 'The text holds control characters; they were kept as they are.',
  'unclosed-quotation': 'A quotation mark opens and is never closed; the quote ends with its paragraph.',
} as const

/** The name of a warning: a key of `warningTexts`. */
export type WarningCode = keyof typeof warningTexts
