import * as z from 'zod'
import { Actor } from './actor'
import { Quote } from './quote'
import { Span } from './span'
import { Timestamp } from './timestamp'

/** What a block of the article is. */
export const BlockKind = z.enum([
  'headline',
  'standfirst',
  'teaser',
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'caption',
  'dateline',
  'byline',
  'boilerplate',
])
export type BlockKind = z.infer<typeof BlockKind>

/** A piece of the article's layout. Blocks are in order, do not overlap, and leave out only white space. */
export const Block = z
  .strictObject({ ...Span.shape, kind: BlockKind.describe('What the block is.') })
  .describe('A piece of the layout; between blocks there is only white space.')
export type Block = z.infer<typeof Block>

/** One news article with what was said in it and by whom. */
export const Article = z
  .strictObject({
    id: z.string().describe('The source’s own uri, guid or url; without one, a hash of the text.'),
    url: z.string().optional().describe('Where it was published.'),
    headline: z.string().optional().describe('As written, without the lines under it.'),
    standfirst: z.string().optional().describe('The summary under the headline.'),
    byline: z.string().optional().describe('As written: “By Ann Lee and Jo Park”.'),
    authors: z.array(z.string()).optional().describe('The names in the byline.'),
    publisher: z.string().optional().describe('Who publishes it, where the source states it.'),
    agency: z.string().optional().describe('The agency in the credit line: “Reuters”.'),
    dateline: z.string().optional().describe('The place it was filed from, as written.'),
    published: Timestamp.optional().describe('When it first came out.'),
    modified: Timestamp.optional().describe('When it was last changed.'),
    embargoed: Timestamp.optional().describe('Not to be published before.'),
    status: z
      .enum(['usable', 'withheld', 'canceled'])
      .optional()
      .describe('As IPTC’s publishing status defines it, where the source states it.'),
    language: z.string().optional().describe('BCP 47 tag, where the source states one.'),
    section: z.string().optional().describe('The part of the paper or site: “World”.'),
    keywords: z.array(z.string()).optional().describe('As the source gives them.'),
    text: z
      .string()
      .describe('What all spans point into. For plain text it is the input, character for character.'),
    blocks: z.array(Block).describe('The layout, in order; only white space lies between blocks.'),
    quotes: z.array(Quote).describe('What was said, in the order of the text.'),
    actors: z.array(Actor).describe('Who is spoken of, in the order of first mention.'),
  })
  .describe('One news article with what was said in it and by whom.')
export type Article = z.infer<typeof Article>
