"""Near-duplicates: articles that share a band, judged pair by pair by the code that judges them anywhere."""

from pyspark.sql import Window
from pyspark.sql import functions as F

from components import components
from news import lines_of, table_of
from schema import COPY

# Articles under one band that the others under it are compared with, as in @news/corpus: what ten thousand share is
# found all the same, and costs no more than its number times this.
LISTED = 32


def write_copies(spark, news, out):
    """Writes the pairs that are copies, and of each article the story: the least id among its copies."""
    keys = spark.read.parquet(f"{out}/keys").where("error is null").select("article", "bands", "shingles", "prose")
    lines = table_of(spark, news.pipe(lines_of(pair_lines(keys)), "copies"))
    judged = lines.select(F.from_json("raw", COPY, {"mode": "FAILFAST"}).alias("line")).select("line.*")
    judged.where("copy").drop("copy", "error").write.mode("overwrite").parquet(f"{out}/copies")

    copies = spark.read.parquet(f"{out}/copies")
    linked = components(spark, copies, f"{out}/rounds/stories").withColumnRenamed("node", "article")
    stories = keys.select("article").join(linked, "article", "left")
    stories.select("article", F.coalesce("component", "article").alias("story")).write.mode("overwrite").parquet(
        f"{out}/stories"
    )


def pair_lines(keys):
    """Each pair that shares a band, once, as a line for `news copies`."""
    banded = keys.select("article", F.explode("bands").alias("band"))
    ranked = banded.withColumn("nth", F.row_number().over(Window.partitionBy("band").orderBy("article")))
    first = ranked.where(F.col("nth") <= LISTED).select("band", F.col("article").alias("a"), F.col("nth").alias("at"))
    pairs = ranked.join(first, "band").where("at < nth").select("a", F.col("article").alias("b")).distinct()

    one = keys.select(F.col("article").alias("a"), printed().alias("one"))
    other = keys.select(F.col("article").alias("b"), printed().alias("other"))
    both = pairs.join(one, "a").join(other, "b")
    return both.select(F.to_json(F.struct(F.col("one").alias("a"), F.col("other").alias("b"))))


def printed():
    """What `news copies` has to know of an article."""
    return F.struct("article", "shingles", "prose")
