/**
 * Everything that a reader can warn about, with what it means. `Warning.code` is one of these keys.
 * Kept free of zod like `ruleTexts`.
 */
export const warningTexts = {
  'empty-text': 'The input holds no text; the article comes back empty.',
  'not-text': 'The input is neither a string nor bytes; it was read as empty.',
  'bad-encoding': 'Some bytes are not valid in the text’s encoding; each was replaced by U+FFFD.',
  'guessed-encoding': 'Nothing states the encoding of the bytes; they were read as what they look like.',
  'unusual-encoding': 'The bytes are in UTF-32; they were read, but few other programs do.',
  'guessed-format': 'Nothing states the format of the input; it was read as what it looks like.',
  'broken-markup': 'The markup is not well-formed; what could be made out was read.',
  'too-deep': 'Elements are nested too deep; the text of the deepest was kept, their nesting was not.',
  'too-long': 'The input is longer than what is read of it; the rest was left out.',
  'no-entries': 'The feed holds no entries.',
  'not-this-format': 'The input is not in the format that it was to be read as; there is no article.',
  'invalid-document': 'The document breaks a rule of its own format; it was refused.',
  'no-article': 'The document is of a kind that holds no news article, such as a list of codes.',
  'bad-date': 'A date could not be read; it was left out.',
  'lone-surrogate': 'The text holds half of a surrogate pair; it was kept as it is.',
  'control-characters': 'The text holds control characters; they were kept as they are.',
  'unclosed-quotation': 'A quotation mark opens and is never closed; the quote ends with its paragraph.',
} as const

/** The name of a warning: a key of `warningTexts`. */
export type WarningCode = keyof typeof warningTexts
