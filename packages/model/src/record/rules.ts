/**
 * Every reason that a record can give for what it says, with a sentence a reader understands.
 * `Basis.rule` is one of these keys. Kept free of zod, so that a page can show reasons without it.
 */
export const ruleTexts = {
  // attribute: which words are a quote, and which words say so
  'cue-before': 'The reporting words come first and the content follows them.',
  'cue-after': 'The content comes first and the reporting words follow it.',
  'cue-between': 'The reporting words interrupt the content.',
  'according-to': 'The sentence is marked with “according to” or a like phrase.',
  label: 'A name with a colon or a dash labels the words.',
  continuation: 'Words in quotation marks with no reporting words of their own go on from the quote before.',
  'open-quote': 'Words in quotation marks with no reporting words, and none before them to go on from.',
  // resolve: whose words they are
  'source-named': 'The source names the speaker.',
  'source-pronoun': 'The source is a pronoun; it stands for the last speaker who fits.',
  'source-described': 'The source is a description that fits one actor of the article.',
  'source-metonym': 'The source is a place or building that stands for its government.',
  'source-first-person': 'The source is “I” or “we”, and stands for the one whose words it stands in.',
  'source-interview': 'The label or the “I” stands for the one who asks or answers in the interview.',
  'source-turn': 'The quote has no source of its own; two speakers take turns, and this one’s turn it is.',
  'source-carried': 'The quote has no source of its own; the last speaker goes on.',
  'source-told': 'The quote has no source of its own; the words before it tell of this speaker.',
  'source-open': 'Nothing in the text says whose words these are; the candidates are kept.',
  // resolve: when it was said
  'date-stated': 'The reporting clause states the date.',
  'date-reckoned':
    'The reporting clause names a day or month; the date is the latest one up to the article’s own.',
  // resolve: who is one and the same actor
  'named-in-full': 'The name is written out.',
  'short-for-full': 'The short name is part of one full name in the article.',
  'known-as': 'The article says that this is another name of this actor.',
  'acronym-of': 'The letters are the initials of a name in the article, or a known acronym.',
  'same-country': 'The country’s name, short forms, people and government are one actor.',
  'capital-for-country': 'The capital stands for the government of its country.',
  'described-as': 'The description fits this actor, by role, by name or by standing beside it, and no other.',
  'described-only': 'The article gives no name, only a description.',
  'pronoun-for': 'The pronoun stands for this actor.',
  // correct: what a person decided
  'by-hand': 'A person decided so by hand.',
} as const

/** The name of a reason: a key of `ruleTexts`. */
export type RuleName = keyof typeof ruleTexts
