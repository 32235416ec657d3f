"""Looks across the articles that parse.py has read: copies of one story, and people under all their names.

    spark-submit --py-files news.py,schema.py,components.py,copies.py,people.py across.py OUT

OUT: the folder that parse.py wrote. The tables keys, copies, stories, sightings and people come beside its own.
"""

import argparse

from pyspark.sql import Window
from pyspark.sql import functions as F

from copies import write_copies
from news import News, add_news_options, lines_of, remove, session, table_of
from people import write_people
from schema import KEYS


def write_keys(spark, news, out):
    """What each article is found by. Of several records of one id, the first in the order of their lines counts."""
    articles = spark.read.parquet(f"{out}/articles")
    first = Window.partitionBy("id").orderBy("raw")
    once = articles.withColumn("nth", F.row_number().over(first)).where("nth = 1").select("raw")
    lines = table_of(spark, news.pipe(lines_of(once), "keys"))
    keys = lines.select(F.from_json("raw", KEYS, {"mode": "FAILFAST"}).alias("line")).select("line.*")
    keys.write.mode("overwrite").parquet(f"{out}/keys")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out")
    add_news_options(parser)
    options = parser.parse_args()
    spark = session("news across articles")
    across(spark, News(options), options.out)
    spark.stop()


def across(spark, news, out):
    """All steps, in their order."""
    write_keys(spark, news, out)
    write_copies(spark, news, out)
    write_people(spark, news, out)
    remove(spark, f"{out}/rounds")


if __name__ == "__main__":
    main()
