import type { Actor, Article } from '@news/model'

/** An actor and the place of its article in the list. */
export interface Part {
  article: number
  actor: Actor
}

/**
 * Says which actors of several articles are one and the same; at most one of each article. Groups are in the order of
 * their first actors, and every actor is in one.
 */
export type Grouping = (articles: readonly Article[]) => readonly (readonly Part[])[]

/** Nobody of one article is somebody of another. */
export const alone: Grouping = (articles) =>
  articles.flatMap(({ actors }, article) => actors.map((actor) => [{ article, actor }]))
