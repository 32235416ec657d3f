"""What stands on the lines that `news` writes, as Spark's types. The fields are those of docs/records.md."""

SPANS = "array<struct<start: int, end: int>>"
TIMESTAMP = "struct<value: string, precision: string, zoneStated: boolean>"
BASIS = f"array<struct<rule: string, evidence: {SPANS}>>"

QUOTE = f"""struct<
    id: string, kind: string, text: string, content: {SPANS}, cue: {SPANS}, source: {SPANS}, speaker: string,
    candidates: array<string>, via: {SPANS}, to: {SPANS}, date: {TIMESTAMP}, basis: {BASIS}, confidence: double>"""

ACTOR = f"""struct<
    id: string, name: string, kind: string, roles: array<struct<title: string, of: string>>, aliases: array<string>,
    gender: string, mentions: array<struct<start: int, end: int, form: string>>, basis: {BASIS}>"""

ARTICLE = f"""struct<
    id: string, url: string, headline: string, standfirst: string, byline: string, authors: array<string>,
    publisher: string, agency: string, dateline: string, published: {TIMESTAMP}, modified: {TIMESTAMP},
    embargoed: {TIMESTAMP}, status: string, language: string, section: string, keywords: array<string>, text: string,
    quotes: array<{QUOTE}>, actors: array<{ACTOR}>>"""

WARNINGS = "array<struct<code: string, message: string, span: struct<start: int, end: int>>>"

# A line of `news parse --lines`.
PARSED = f"""
    article {ARTICLE}, warnings {WARNINGS}, warc string, offset long, length long,
    error struct<code: string, message: string>, id string, url string, input string"""

SIGHTING = """struct<
    id: string, name: string, aliases: array<string>, kind: string, gender: string, roles: array<string>,
    titles: array<string>, company: array<string>, published: string, keys: array<string>>"""

# A line of `news keys`.
KEYS = f"""
    article string, bands array<int>, shingles array<int>, prose array<int>,
    quotes array<struct<id: string, keys: array<int>>>, sightings array<{SIGHTING}>,
    error struct<code: string, message: string>"""

# A line of `news copies`.
COPY = """
    a string, b string, copy boolean, shared int, resemblance double, containment double, prose double,
    error struct<code: string, message: string>"""

# A line of `news identify`.
PERSON = "sighting string, person string, candidates array<string>, error struct<code: string, message: string>"
