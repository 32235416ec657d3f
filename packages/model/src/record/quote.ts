import * as z from 'zod'
import { Basis } from './basis'
import { Span } from './span'
import { Timestamp } from './timestamp'

/** `direct`: all in quotation marks · `indirect`: none of it · `mixed`: some of it. */
export const QuoteKind = z.enum(['direct', 'indirect', 'mixed'])
export type QuoteKind = z.infer<typeof QuoteKind>

/** When the words were said, where the reporting clause says so. */
export const QuoteDate = z
  .strictObject({
    ...Timestamp.shape,
    span: Span.describe('The words that say when: “Wednesday”.'),
    basis: z.array(Basis).min(1).describe('Whether it is stated or reckoned from the article’s own date.'),
  })
  .describe('When the words were said, where the reporting clause says so.')
export type QuoteDate = z.infer<typeof QuoteDate>

/** Something that somebody said, as the article gives it. */
export const Quote = z
  .strictObject({
    id: z.string().describe('`q1`, `q2`, … in the order of the text.'),
    kind: QuoteKind.describe(
      '`direct`: all in quotation marks; `indirect`: none of it; `mixed`: some of it.',
    ),
    text: z
      .string()
      .describe('The content, verbatim; the parts of an interrupted quote are joined by a space.'),
    content: z
      .array(Span)
      .min(1)
      .describe('Where the content stands; more than one span if it is interrupted.'),
    cue: z.array(Span).describe('The reporting words: “said”, “according to”.'),
    source: z
      .array(Span)
      .describe(
        'The words that name the speaker, as written: the whole noun phrase with title and apposition.',
      ),
    speaker: z
      .string()
      .nullable()
      .describe('Id of the actor who speaks, or null where the text leaves it open.'),
    candidates: z
      .array(z.string())
      .optional()
      .describe('Ids of the actors who could be the speaker, likeliest first, where it stays open.'),
    via: z
      .array(Span)
      .optional()
      .describe('The document or outlet it came through: “according to a ministry transcript”.'),
    to: z.array(Span).optional().describe('Whom it was said to: “told reporters”.'),
    date: QuoteDate.optional().describe(
      'When it was said, where the reporting clause says so: “told reporters on Wednesday”. Never without a date of the article’s own.',
    ),
    basis: z.array(Basis).min(1).describe('The rules that found the quote and its speaker, in order.'),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .describe(
        'Share of quotes like this one that are right: content and source, as counted on a corpus; 1 where a person decided by hand.',
      ),
  })
  .describe('Something that somebody said, as the article gives it.')
export type Quote = z.infer<typeof Quote>
