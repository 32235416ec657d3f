import * as z from 'zod'
import { Span } from './span'
import { type WarningCode, warningTexts } from './warnings'

/** Something about the input that the caller should know; what could be read was read. */
export const Warning = z
  .strictObject({
    code: z
      .enum(Object.keys(warningTexts) as [WarningCode, ...WarningCode[]])
      .describe('What kind of trouble.'),
    message: z.string().describe('One sentence for a person.'),
    span: Span.optional().describe('Where in the text, if it is in one place.'),
  })
  .describe('Something about the input that the caller should know.')
export type Warning = z.infer<typeof Warning>
