"""The tables that analysts get, out of the lines that `news parse --lines` writes."""

from pyspark.sql import functions as F

from schema import PARSED

# Spans count UTF-16 units, SQL counts characters: the words are cut out of the text as UTF-16.
WORDS = """
    array_join(transform({spans}, span -> decode(
        substring(encoding, span.start * 2 + 1, (span.end - span.start) * 2), 'UTF-16LE')), ' … ')"""


def parsed(results):
    """The lines as columns, the line itself among them."""
    fields = F.from_json("raw", PARSED, {"mode": "FAILFAST"})
    return results.select("raw", fields.alias("line")).select("raw", "line.*")


def articles(lines):
    """A row for each article, with the line that it was read from: nothing is lost that has no column."""
    return lines.where("article is not null").selectExpr(
        "article.id",
        "article.url",
        "article.headline",
        "article.standfirst",
        "article.byline",
        "article.authors",
        "article.publisher",
        "article.agency",
        "article.dateline",
        "article.published.value as published",
        "article.published.precision as publishedPrecision",
        "article.modified.value as modified",
        "article.embargoed.value as embargoed",
        "article.status",
        "article.language",
        "article.section",
        "article.keywords",
        "article.text",
        "size(article.quotes) as quotes",
        "size(article.actors) as actors",
        "warnings",
        "warc",
        "offset",
        "length",
        "raw",
    )


def quotes(lines):
    """A row for each quote, with what it points at in words, and with when and by whom the article was published."""
    each = lines.where("article is not null").selectExpr(
        "article", "encode(article.text, 'UTF-16LE') as encoding", "inline(transform(article.quotes, q -> struct(q)))"
    )
    return each.selectExpr(
        "*", "get(filter(article.actors, actor -> actor.id = q.speaker), 0) as actor"
    ).selectExpr(
        "article.id as article",
        "q.id as id",
        "q.kind",
        "q.text",
        "q.speaker",
        "actor.name as speakerName",
        "actor.kind as speakerKind",
        f"{WORDS.format(spans='q.cue')} as cueText",
        f"{WORDS.format(spans='q.source')} as sourceText",
        f"{WORDS.format(spans='q.to')} as toText",
        f"{WORDS.format(spans='q.via')} as viaText",
        "q.candidates",
        "q.date.value as date",
        "q.confidence",
        "q.content",
        "article.url",
        "article.publisher",
        "article.published.value as published",
    )


def actors(lines):
    """A row for each actor, with how often it is named and speaks."""
    each = lines.where("article is not null").selectExpr(
        "article", "inline(transform(article.actors, a -> struct(a)))"
    )
    return each.selectExpr(
        "article.id as article",
        "a.id as id",
        "a.name",
        "a.kind",
        "a.gender",
        "transform(a.roles, role -> if(role.of is null, role.title, concat(role.title, ' of ', role.of))) as roles",
        "a.aliases",
        "size(a.mentions) as mentions",
        "transform(filter(article.quotes, q -> q.speaker = a.id), q -> q.id) as quotes",
        "article.url",
        "article.publisher",
        "article.published.value as published",
    )


def errors(lines):
    """A row for each line that no article came of, and why."""
    return lines.where("error is not null").selectExpr(
        "error.code", "error.message", "id", "url", "warc", "offset", "length", "warnings", "input"
    )


TABLES = {"articles": articles, "quotes": quotes, "actors": actors, "errors": errors}
