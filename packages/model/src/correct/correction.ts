import * as z from 'zod'
import { ActorKind } from '../record/actor'
import { Span } from '../record/span'

const filled = z.string().regex(/\S/)
const quote = z.string().describe('Id of the quote.')
const actor = z.string().describe('Id of the actor.')
const wasName = z
  .string()
  .optional()
  .describe('The actor’s name before; where it is another, nothing is done.')
const wasText = z.string().optional().describe('The quote’s text; where it is another, nothing is done.')

/** One kind of correction, with what it says besides its kind and its article. */
const correction = <Type extends string, Fields extends z.ZodRawShape>(type: Type, fields: Fields) =>
  z.strictObject({
    type: z.literal(type).describe(`\`${type}\``),
    article: z.string().describe('Id of the article.'),
    ...fields,
  })

const Rename = correction('rename', {
  actor,
  name: filled.describe('The name from now on; the old one becomes an alias if the text uses it.'),
  kind: ActorKind.optional().describe('What the actor is, where that was read wrongly.'),
  was: wasName,
}).describe('Gives an actor another name, and another kind if one is stated.')

const Merge = correction('merge', {
  actor: actor.describe('Id of the actor that is the other one.'),
  into: z.string().describe('Id of the actor that stays, with its name and kind.'),
  was: wasName,
}).describe('Makes two actors one: mentions, roles, aliases and quotes come together.')

const Split = correction('split', {
  actor: z.string().describe('Id of the new actor; no other has it.'),
  name: filled.describe('The new actor’s name.'),
  kind: ActorKind.optional().describe('What the new actor is; as the first quote’s speaker, unless stated.'),
  quotes: z.array(z.string()).describe('Ids of the quotes that are the new actor’s.'),
  mentions: z
    .array(Span)
    .optional()
    .describe('Where the text refers to the new actor; in the sources of the quotes, unless stated.'),
}).describe('Makes a new actor out of quotes and mentions that were somebody else’s or nobody’s.')

const Speaker = correction('speaker', {
  quote,
  speaker: z.string().nullable().describe('Id of the actor who speaks, or null to leave it open.'),
  was: wasText,
}).describe('Says who speaks a quote, or that it stays open.')

const Reject = correction('reject', { quote, was: wasText }).describe('Takes a quote out that is none.')

const Restore = correction('restore', { quote, was: wasText }).describe('Brings a rejected quote back.')

/** Something that a person changed in the records, as JSON that can be kept and done again. */
export const Correction = z
  .discriminatedUnion('type', [Rename, Merge, Split, Speaker, Reject, Restore])
  .describe('Something that a person changed in the records.')
export type Correction = z.infer<typeof Correction>

/** What a file of corrections holds: a log, the oldest first. */
export const Corrections = z
  .strictObject({ corrections: z.array(Correction).describe('In the order in which they were made.') })
  .describe('A log of corrections, the oldest first.')
export type Corrections = z.infer<typeof Corrections>
