import type { Person } from '@news/corpus'
import type { Actor, Article, Quote } from '@news/model'

/**
 * Articles with their quotes and actors, kept to be asked. What a promise of `put` was kept for is there after a crash,
 * whole; every method rejects with a `StoreError` and nothing else. One writer writes at a time, others wait.
 */
export interface Store {
  /**
   * Keeps articles, all of them or none. One whose id is there already takes the place of the earlier one, with its
   * quotes and actors; the same record again changes nothing. `inputs` are noted in the same breath; see `hasInputs`.
   */
  put(articles: readonly Article[], options?: { inputs?: readonly string[] }): Promise<PutCounts>
  /** The article, exactly as it was put. */
  get(id: string): Promise<Article | undefined>
  has(id: string): Promise<boolean>
  /** Which of these inputs were put before: names of your choice, such as a hash of a file. */
  hasInputs(inputs: readonly string[]): Promise<ReadonlySet<string>>
  /** Takes an article out with all that came of it; false where it was not there. */
  remove(id: string): Promise<boolean>
  /** All articles, in the order in which they first came; those put meanwhile may be among them. */
  each(): AsyncIterable<Article>
  counts(): Promise<Counts>

  /** Quotes that answer a question, best first. */
  search(question: Question): Promise<Page>
  /** Who is quoted how often, most often first. */
  speakers(question?: SpeakersQuestion): Promise<SpeakerCount[]>

  /** Ids of articles that may be copies: those that share most of `fingerprintOf(article).bands` first. */
  near(bands: Iterable<number>, options?: { limit?: number }): Promise<string[]>
  /** Places that may have the same quote: those that share most of `quoteKeys(witness)` first. */
  sameQuote(keys: readonly number[], options?: { limit?: number }): Promise<QuotePlace[]>

  /** People, organizations, countries and places across articles, most often seen first. */
  people(question?: PeopleQuestion): Promise<PersonCard[]>
  /** Who an id stands for, also after people were merged, with all evidence. */
  person(id: string): Promise<Person | undefined>
  /** The person that each actor of an article is, by the actor's id; those that stay open are left out. */
  peopleOf(article: string): Promise<ReadonlyMap<string, string>>
  /** Makes one person of two, for good: what comes later and is led to either is led to both. Gives the id that stays. */
  merge(keep: string, other: string): Promise<string>
  /** Takes mentions (`ARTICLE#ACTOR`, as in `evidence`) out of a person and makes them another, for good. Gives the new id. */
  split(person: string, mentions: readonly string[]): Promise<string>
  /** Adds people known beforehand (`readAuthority(csv).people`), and leads those found already to them where they fit. */
  know(people: readonly Person[]): Promise<{ added: number; linked: number }>
  /** What users decided, in order. */
  decisions(): Promise<Decision[]>

  /** Ends all connections. Closing again does nothing. */
  close(): Promise<void>
}

/** What became of the articles of a `put`: each counts once, as if they had come one after the other. */
export interface PutCounts {
  added: number
  replaced: number
  unchanged: number
}

/** How much there is. */
export interface Counts {
  articles: number
  quotes: number
  /** Actors of single articles. */
  actors: number
  people: number
}

/**
 * What quotes are asked for; all that is said has to hold. Dates are as exact as they are written, to the minute:
 * `2017-11` is the whole month, its first minute for `since` and its last for `until`.
 */
export interface Question {
  /** Words that were said, in any order and inflection; those in quotation marks in this order. Nothing else is syntax. */
  text?: string
  /** Words of the speaker's name, or of another name that the article uses. */
  speaker?: string
  /** Id of a person across articles. */
  person?: string
  kind?: Quote['kind']
  /** The outlet's name in full: the publisher; where none is stated, the agency; else the site. Case and accents make no difference. */
  outlet?: string
  since?: string
  until?: string
  /** How many to a page: 20 unless said otherwise, 1000 at most. */
  limit?: number
  /** Where the last page ended: its `next`. */
  cursor?: string
}

/** A page of answers. */
export interface Page {
  quotes: Found[]
  /** Gives the next page as `cursor`; absent on the last one. */
  next?: string
}

/** A quote of an article that answers a question. */
export interface Found {
  article: string
  quote: string
  kind: Quote['kind']
  text: string
  /** The speaker's fullest name in the article; absent where it stays open who speaks. */
  speaker?: string
  /** The actor's id in the article. */
  actor?: string
  headline?: string
  /** As the article states it. */
  published?: string
  outlet?: string
  url?: string
}

/** Whose quotes are counted, and by what. */
export interface SpeakersQuestion {
  /** For each outlet, or each month, apart; all together unless said. */
  by?: 'outlet' | 'month'
  outlet?: string
  since?: string
  until?: string
  /** 100 unless said otherwise. */
  limit?: number
}

/** How often somebody is quoted. */
export interface SpeakerCount {
  name: string
  kind: Actor['kind']
  /** Id of the person across articles; absent for those who are not followed, such as `officials`. */
  person?: string
  /** Absent where the articles name none, and where not asked for. */
  outlet?: string
  /** `2017-11`; `2017` where the article is no more exact. */
  month?: string
  quotes: number
  articles: number
}

/** A quote by its article's id and its own. */
export interface QuotePlace {
  article: string
  quote: string
}

/** Which people are listed. */
export interface PeopleQuestion {
  /** Part of any of their names; case and accents make no difference. */
  name?: string
  kind?: Actor['kind']
  /** 100 unless said otherwise. */
  limit?: number
}

/** A person in a list. */
export interface PersonCard {
  id: string
  name: string
  kind: Actor['kind']
  /** Articles that it was seen in, once for each actor. */
  count: number
  names: string[]
  /** Offices as written, most frequent first. */
  titles: string[]
  description?: string
}

/** Something that a user decided on people. */
export type Decision = { at: string } & (
  | { kind: 'merge'; keep: string; other: string }
  | { kind: 'split'; person: string; mentions: readonly string[]; made: string }
  | { kind: 'link'; keep: string; other: string }
)
