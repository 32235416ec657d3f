import type { Phrase } from './question'

/** A value that can stand for a `?`; a list of whole numbers is a set of keys. */
export type Value = string | number | null | readonly number[]

/** A row by its columns; all of ours are text, whole numbers, or null. */
export type Row = Record<string, string | number | null>

/** Where statements are run: in a transaction, or each by itself. */
export interface Session {
  /** Runs one statement in which each `?` stands for a value. */
  run(sql: string, values?: readonly Value[]): Promise<Row[]>
}

/** A database with our tables in it. What it throws is a `StoreError`. */
export interface Database extends Session {
  dialect: Dialect
  /** Runs work in one transaction while nobody else writes: all of it is done, for good, or nothing. */
  write<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Words of a quote that are searched for, folded. */
export interface QuoteWords {
  number: number
  said: string
  who: string
  facets: string
}

/** Keys of a quote or an article that others are found by. */
export interface Keys {
  number: number
  keys: readonly number[]
}

/** The tables that keep keys. */
export type KeyTable = 'quote_keys' | 'article_bands'

/** Which quotes are looked through: by the numbers they have, those from `from` to before `to`. */
export interface Range {
  from: number
  to: number
  /** Only those of this person. */
  person?: string | undefined
}

/** What the two databases do not have in common. */
export interface Dialect {
  /** The statements of each version of the tables, from the first on. */
  migrations: readonly (readonly string[])[]
  /** Says whether there is a table `migrations`, by one row or none. */
  isStore: string
  addWords(session: Session, words: readonly QuoteWords[]): Promise<void>
  addKeys(session: Session, table: KeyTable, keys: readonly Keys[]): Promise<void>
  /** The last quotes of a range that have all phrases, with how well they fit if asked: the more the better. */
  matching(
    session: Session,
    phrases: readonly Phrase[],
    range: Range,
    limit: number,
    scored: boolean,
  ): Promise<{ number: number; score: number }[]>
  /** Numbers of those that share a key, those that share most of them first. */
  sharing(session: Session, table: KeyTable, keys: readonly number[], limit: number): Promise<number[]>
}
