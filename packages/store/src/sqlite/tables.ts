/**
 * The tables, version by version; a version that was published is never changed. Quotes are numbered in the order of
 * their dates (see `numbers.ts`), so that a search for the newest, or for some months, needs no other index.
 */
export const migrations: readonly (readonly string[])[] = [
  [
    `CREATE TABLE articles (
      number INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      long_id TEXT,
      hash TEXT NOT NULL,
      headline TEXT,
      url TEXT,
      outlet TEXT,
      outlet_folded TEXT,
      published TEXT,
      minute INTEGER NOT NULL,
      record TEXT NOT NULL
    ) STRICT`,
    `CREATE TABLE quotes (
      number INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES articles (number),
      quote TEXT NOT NULL,
      kind TEXT NOT NULL,
      text TEXT NOT NULL,
      actor TEXT,
      speaker TEXT
    ) STRICT`,
    'CREATE INDEX quotes_by_article ON quotes (article)',
    `CREATE TABLE actors (
      article INTEGER NOT NULL REFERENCES articles (number),
      actor TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      quotes INTEGER NOT NULL,
      person TEXT,
      reasons TEXT,
      candidates TEXT,
      PRIMARY KEY (article, actor)
    ) STRICT, WITHOUT ROWID`,
    `CREATE VIRTUAL TABLE quote_words USING fts5 (
      said, who, facets, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2'
    )`,
    `CREATE VIRTUAL TABLE quote_keys USING fts5 (
      keys, content='', contentless_delete=1, detail=none, tokenize='ascii'
    )`,
    `CREATE VIRTUAL TABLE article_bands USING fts5 (
      keys, content='', contentless_delete=1, detail=none, tokenize='ascii'
    )`,
    'CREATE TABLE totals (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID',
  ],
  [
    `CREATE TABLE people (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      folded TEXT NOT NULL,
      kind TEXT NOT NULL,
      count INTEGER NOT NULL,
      known TEXT,
      record TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE people_keys (
      key TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (key, person)
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX people_by_count ON people (count)',
    'CREATE INDEX actors_by_person ON actors (person) WHERE person IS NOT NULL',
    'CREATE TABLE company (name TEXT PRIMARY KEY, times INTEGER NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE merged (id TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE pinned (mention TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID',
    'CREATE TABLE decisions (number INTEGER PRIMARY KEY, decision TEXT NOT NULL) STRICT',
  ],
  ['CREATE TABLE inputs (input TEXT PRIMARY KEY) STRICT, WITHOUT ROWID'],
]
