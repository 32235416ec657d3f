"""People across articles: sightings that share a key, led to people by the code that leads them anywhere."""

import json

from pyspark.sql import functions as F

from components import components
from news import table_of
from schema import PERSON

# A name that stands beside fewer of all sightings than this counts as standing beside none: it makes next to no
# difference, and only names that are common have to be known everywhere.
LEAST_SHARE = 1e-4


def write_people(spark, news, out):
    """Writes whom each sighting was led to, and the people."""
    keys = spark.read.parquet(f"{out}/keys").where("error is null")
    sightings = keys.selectExpr("article", "inline(transform(sightings, s -> struct(s)))").select("article", "s.*")
    lines = table_of(spark, news.pipe(sighting_lines(spark, sightings, out), "identify"))
    found = lines.select(F.from_json("raw", PERSON, {"mode": "FAILFAST"}).alias("line")).select("line.*")
    told = sightings.drop("keys").join(found.withColumnRenamed("sighting", "id"), "id")
    told.drop("error", "company").write.mode("overwrite").parquet(f"{out}/sightings")

    led = spark.read.parquet(f"{out}/sightings").where("person is not null")
    # The fullest form of the name; of several as long, the first in the order of the alphabet.
    name = F.min_by("name", F.struct(-F.length("name"), "name"))
    people = led.groupBy("person").agg(
        name.alias("name"),
        F.first("kind").alias("kind"),
        F.array_sort(F.collect_set("name")).alias("names"),
        F.array_sort(F.array_distinct(F.flatten(F.collect_list("titles")))).alias("titles"),
        F.count("*").alias("sightings"),
        F.min("published").alias("first"),
        F.max("published").alias("last"),
    )
    people.write.mode("overwrite").parquet(f"{out}/people")


def sighting_lines(spark, sightings, out):
    """
    The sightings as lines for `news identify`, those of a group together and in the order of publication: earlier ones
    decide about later ones, so the order has to be the same in every run.
    """
    groups = groups_of(spark, sightings, f"{out}/rounds/people")
    grouped = sightings.withColumn("key", F.element_at("keys", 1)).join(groups, "key", "left")
    grouped = grouped.withColumn("group", F.coalesce("component", "key")).drop("key", "keys", "component")
    ordered = grouped.repartition("group").sortWithinPartitions("group", F.coalesce("published", F.lit("~")), "id")

    shares = spark.sparkContext.broadcast(shares_of(sightings))

    def line(row):
        sighting = row.asDict()
        group = sighting.pop("group")
        known = {name: shares.value[name] for name in sighting["company"] if name in shares.value}
        return json.dumps({"group": group, "sighting": sighting, "shares": known})

    return ordered.rdd.map(line)


def groups_of(spark, sightings, folder):
    """A body is sought under all its names: of the keys that so hang together, the least. Most keys stand alone."""
    linked = sightings.where(F.size("keys") > 1)
    edges = linked.select(F.element_at("keys", 1).alias("a"), F.explode("keys").alias("b")).where("a <> b").distinct()
    return components(spark, edges, folder).withColumnRenamed("node", "key")


def shares_of(sightings):
    """Of each name that is common, beside how large a share of all sightings it stands."""
    count = max(1, sightings.count())
    names = sightings.select(F.explode("company").alias("name")).groupBy("name").count()
    return {row["name"]: row["count"] / count for row in names.where(F.col("count") >= LEAST_SHARE * count).collect()}
