import { Actor, QuoteKind } from '@news/model'
import * as z from 'zod'

const words = () => z.string().max(1000)

const date = () =>
  z
    .string()
    .regex(
      /^\d{4}(-\d\d(-\d\d(T\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/,
      'write it as 2017, 2017-11 or 2017-11-16',
    )

/** How many there may be. */
const limit = (usual: number, most: number) =>
  z.coerce.number().int().min(1).max(most).default(usual).describe('So many at most.')

/** What narrows a period and an outlet. */
const period = {
  outlet: words()
    .optional()
    .describe(
      'The outlet’s name in full: the publisher; where none is stated, the agency; else the site. Case and accents make no difference.',
    ),
  since: date().optional().describe('From then on: `2017`, `2017-11` or `2017-11-16`.'),
  until: date().optional().describe('Up to then, that year, month or day included.'),
}

/** What quotes are asked for; all that is said has to hold. */
export const question = {
  text: words()
    .optional()
    .describe('Words that were said, in any order and inflection; those in quotation marks in this order.'),
  speaker: words().optional().describe('Words of the speaker’s name.'),
  person: words().optional().describe('Id of a person, as `/people` lists it.'),
  kind: QuoteKind.optional().describe('How it was said.'),
  ...period,
}

/** Which page of the answers. */
export const page = {
  limit: limit(20, 1000),
  cursor: words().optional().describe('Where the last page ended: its `next`.'),
}

/** Whose quotes are counted. */
export const counting = {
  by: z.enum(['outlet', 'month']).optional().describe('For each outlet or month apart.'),
  ...period,
  limit: limit(100, 10_000),
}

/** Which people are listed. */
export const people = {
  name: words().optional().describe('Part of any of their names.'),
  kind: Actor.shape.kind.optional().describe('Only these.'),
  limit: limit(100, 10_000),
}
