import * as z from 'zod'

/** A point in time, no more precise than the article states it. */
export const Timestamp = z
  .strictObject({
    value: z.string().describe('ISO 8601, cut to the stated precision: `2016-11`, `2016-11-23T16:05-05:00`.'),
    precision: z
      .enum(['year', 'month', 'day', 'hour', 'minute', 'second'])
      .describe('The smallest unit that the article states.'),
    zoneStated: z
      .boolean()
      .describe('Whether the article states a time zone; without one, none is invented.'),
  })
  .describe('A point in time, no more precise than stated.')
export type Timestamp = z.infer<typeof Timestamp>
