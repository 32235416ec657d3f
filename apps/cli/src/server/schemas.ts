import * as model from '@news/model'
import { ActorKind, Article, QuoteKind, Warning } from '@news/model'
import * as z from 'zod'

/** A quote of an article that answers a question. */
const Found = z
  .object({
    article: z.string().describe('The article’s id.'),
    quote: z.string().describe('The quote’s id in the article.'),
    kind: QuoteKind.describe('`direct`, `indirect` or `mixed`.'),
    text: z.string().describe('What was said.'),
    speaker: z
      .string()
      .optional()
      .describe('The speaker’s fullest name in the article; absent where it stays open.'),
    actor: z.string().optional().describe('The actor’s id in the article.'),
    headline: z.string().optional(),
    published: z.string().optional().describe('As the article states it.'),
    outlet: z.string().optional(),
    url: z.string().optional(),
  })
  .describe('A quote of an article that answers a question.')

/** A page of answers. */
export const FoundPage = z
  .object({
    quotes: z.array(Found).describe('Best first; without words, the newest first.'),
    next: z.string().optional().describe('Gives the next page as `cursor`; absent on the last one.'),
  })
  .describe('A page of answers.')

const SpeakerCount = z
  .object({
    name: z.string(),
    kind: ActorKind,
    person: z.string().optional().describe('Id of the person across articles.'),
    outlet: z.string().optional(),
    month: z.string().optional().describe('`2017-11`; `2017` where the article is no more exact.'),
    quotes: z.int().nonnegative(),
    articles: z.int().nonnegative(),
  })
  .describe('How often somebody is quoted.')

/** Who is quoted how often. */
export const Speakers = z.object({ speakers: z.array(SpeakerCount) }).describe('Most often quoted first.')

const PersonCard = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: ActorKind,
    count: z.int().nonnegative().describe('Articles that it was seen in, once for each actor.'),
    names: z.array(z.string()),
    titles: z.array(z.string()).describe('Offices as written, most frequent first.'),
    description: z.string().optional(),
  })
  .describe('Somebody across articles.')

/** Who is one across articles. */
export const People = z.object({ people: z.array(PersonCard) }).describe('Most often seen first.')

const Speaker = z
  .object({
    name: z.string(),
    kind: ActorKind,
    aliases: z.array(z.string()),
    person: z.string().optional().describe('Id of the person across articles.'),
  })
  .describe('Who an article says has spoken.')

const Standing = z
  .enum(['agreed', 'outlier', 'disputed', 'open'])
  .describe(
    '`agreed`: whom most name · `outlier`: likely wrong · `disputed`: neither has the most · `open`: may be the same.',
  )

const Stretch = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() }).describe('Half-open.')

const VariantPart = z
  .object({
    kind: z.enum(['same', 'changed', 'added', 'missing']),
    here: Stretch.describe('In this version.'),
    there: Stretch.describe('In the fullest version.'),
  })
  .describe('A stretch of a version beside the fullest one.')

const Place = z
  .object({
    id: z.string().describe('`ARTICLE#QUOTE`.'),
    article: z.string(),
    quote: z.string(),
    text: z.string(),
    kind: QuoteKind,
    speaker: Speaker.nullable(),
    published: z.string().optional(),
    publisher: z.string().optional(),
    story: z.string().optional().describe('The same for copies of one story.'),
    standing: Standing.optional(),
    against: z.string().describe('The place with the fullest version.'),
    parts: z.array(VariantPart),
  })
  .describe('A place where a quote stands, in whatever version.')

const Attribution = z
  .object({
    speaker: Speaker,
    standing: Standing,
    witnesses: z.array(z.string()).describe('Places, earliest first.'),
    weight: z.number().describe('How many reports say so; copies of one story share a weight of 1.'),
  })
  .describe('Those who name one speaker for a quote.')

/** A quote in all its places. */
export const Trace = z
  .object({
    attributions: z.array(Attribution).describe('Who is said to have said it, most reports first.'),
    places: z.array(Place).describe('Earliest first; those without a date last.'),
  })
  .describe('A quote in all its places.')

/** What came of a body. */
export const Read = z
  .object({
    articles: z.array(Article),
    warnings: z.array(Warning),
    kept: z.boolean().describe('Whether the articles are in the database now, and on its disk.'),
  })
  .describe('What came of a body.')

/** How the server is. */
export const Health = z
  .object({
    status: z.enum(['ok', 'store-down', 'stopping']),
    store: z.enum(['ok', 'busy', 'down']).describe('`busy`: no answer within a second.'),
    articles: z.int().nonnegative().optional(),
    requests: z.int().nonnegative().describe('Being answered.'),
    parsing: z.object({ running: z.int().nonnegative(), waiting: z.int().nonnegative() }),
  })
  .describe('How the server is.')

/** What is answered instead of a result. */
export const ProblemDocument = z
  .object({
    type: z.literal('about:blank'),
    title: z.string().describe('HTTP’s phrase for the status.'),
    status: z.int(),
    code: z.string().describe('What it is, for programs.'),
    detail: z.string().describe('What it is, in a sentence.'),
    errors: z
      .array(z.object({ parameter: z.string(), detail: z.string() }))
      .optional()
      .describe('Which parameters are wrong.'),
  })
  .describe('A problem, as RFC 9457 describes it.')

/** The records of the library, by their names. */
const records = Object.fromEntries(
  Object.entries<unknown>(model)
    .filter((entry): entry is [string, z.ZodObject] => entry[1] instanceof z.ZodObject)
    .sort(([a], [b]) => (a < b ? -1 : 1)),
)

/** What the document names and refers to; whatever else there is stands where it is used. */
export const named: Readonly<Record<string, z.ZodType>> = {
  ...records,
  Found,
  FoundPage,
  SpeakerCount,
  Speakers,
  PersonCard,
  People,
  Speaker,
  VariantPart,
  Place,
  Attribution,
  Trace,
  Read,
  Health,
  Problem: ProblemDocument,
}
