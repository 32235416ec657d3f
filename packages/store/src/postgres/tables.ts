/**
 * The same tables as SQLite's, version by version; a version that was published is never changed. Words are stemmed as
 * SQLite stems them, and none is left out.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE articles (
      number integer PRIMARY KEY,
      key text NOT NULL UNIQUE,
      long_id text,
      hash text NOT NULL,
      headline text,
      url text,
      outlet text,
      outlet_folded text,
      published text,
      minute integer NOT NULL,
      record text NOT NULL
    )`,
    `CREATE TABLE quotes (
      number bigint PRIMARY KEY,
      article integer NOT NULL REFERENCES articles (number),
      quote text NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      actor text,
      speaker text
    )`,
    'CREATE INDEX quotes_by_article ON quotes (article)',
    `CREATE TABLE actors (
      article integer NOT NULL REFERENCES articles (number),
      actor text NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      quotes integer NOT NULL,
      person text,
      reasons text,
      candidates text,
      PRIMARY KEY (article, actor)
    )`,
    'CREATE TEXT SEARCH DICTIONARY news_stem (TEMPLATE = snowball, Language = english)',
    'CREATE TEXT SEARCH CONFIGURATION news (COPY = simple)',
    `ALTER TEXT SEARCH CONFIGURATION news
      ALTER MAPPING FOR asciiword, word, numword, asciihword, hword, hword_part, hword_asciipart WITH news_stem`,
    'CREATE TABLE quote_words (rowid bigint PRIMARY KEY, words tsvector NOT NULL)',
    'CREATE INDEX quote_words_by_word ON quote_words USING gin (words)',
    'CREATE TABLE quote_keys (rowid bigint PRIMARY KEY, keys integer[] NOT NULL)',
    'CREATE INDEX quote_keys_by_key ON quote_keys USING gin (keys)',
    'CREATE TABLE article_bands (rowid integer PRIMARY KEY, keys integer[] NOT NULL)',
    'CREATE INDEX article_bands_by_key ON article_bands USING gin (keys)',
    'CREATE TABLE totals (name text PRIMARY KEY, value bigint NOT NULL)',
  ],
  [
    'CREATE EXTENSION IF NOT EXISTS pg_trgm',
    `CREATE TABLE people (
      id text PRIMARY KEY,
      name text NOT NULL,
      folded text NOT NULL,
      kind text NOT NULL,
      count integer NOT NULL,
      known text,
      record text NOT NULL
    )`,
    'CREATE TABLE people_keys (key text NOT NULL, person text NOT NULL, PRIMARY KEY (key, person))',
    'CREATE INDEX people_by_count ON people (count)',
    'CREATE INDEX people_by_name ON people USING gin (folded gin_trgm_ops)',
    'CREATE INDEX actors_by_person ON actors (person) WHERE person IS NOT NULL',
    'CREATE TABLE company (name text PRIMARY KEY, times integer NOT NULL)',
    'CREATE TABLE merged (id text PRIMARY KEY, person text NOT NULL)',
    'CREATE TABLE pinned (mention text PRIMARY KEY, person text NOT NULL)',
    'CREATE TABLE decisions (number integer PRIMARY KEY, decision text NOT NULL)',
  ],
  ['CREATE TABLE inputs (input text PRIMARY KEY)'],
]
