import * as z from 'zod'
import { Basis } from './basis'
import { Span } from './span'

/** What an actor is. `unnamed`: a single speaker without a name, such as “a homeless man”. */
export const ActorKind = z.enum(['person', 'organization', 'country', 'place', 'group', 'unnamed'])
export type ActorKind = z.infer<typeof ActorKind>

/** How a mention refers: the way of referring decides how it is led to its actor. */
export const MentionForm = z.enum([
  'name',
  'short',
  'title',
  'acronym',
  'pronoun',
  'description',
  'demonym',
  'metonym',
])
export type MentionForm = z.infer<typeof MentionForm>

/** One place where the text refers to an actor. */
export const ActorMention = z
  .strictObject({
    ...Span.shape,
    form: MentionForm.describe(
      '`name` in full · `short` part of it · `title` with one · `acronym` · `pronoun` · `description` · `demonym` · `metonym`.',
    ),
  })
  .describe('One place where the text refers to an actor.')
export type ActorMention = z.infer<typeof ActorMention>

/** An office or description that the text gives an actor. */
export const Role = z
  .strictObject({
    title: z.string().describe('“US President”, “deputy head”.'),
    of: z.string().optional().describe('The body it is held in: “Russia’s Defense and Security Committee”.'),
    span: Span.describe('Where the text says so.'),
  })
  .describe('An office or description that the text gives an actor.')
export type Role = z.infer<typeof Role>

/** Someone or something that the article speaks of by name, or that speaks in it. */
export const Actor = z
  .strictObject({
    id: z.string().describe('`a1`, `a2`, … in the order of first mention.'),
    name: z.string().describe('The fullest form of the name.'),
    kind: ActorKind.describe('`person` · `organization` · `country` · `place` · `group` · `unnamed`.'),
    roles: z.array(Role).describe('Offices and descriptions, as the text gives them.'),
    aliases: z.array(z.string()).describe('The other names that the text uses, in order of appearance.'),
    gender: z
      .enum(['female', 'male', 'neutral'])
      .optional()
      .describe('Only as evidence from pronouns and titles; absent without any.'),
    mentions: z.array(ActorMention).min(1).describe('Everywhere the text refers to the actor.'),
    basis: z.array(Basis).min(1).describe('The rules that made the mentions one actor.'),
  })
  .describe('Someone or something that the article speaks of by name, or that speaks in it.')
export type Actor = z.infer<typeof Actor>
