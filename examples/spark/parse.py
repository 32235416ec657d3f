"""Reads articles with `news parse` on a cluster, and writes them as Parquet.

    spark-submit --py-files news.py,schema.py,tables.py parse.py INPUT OUT

INPUT: text files of lines, packed or not: NDJSON articles, or ranges of WARC files as `news ranges` prints them.
OUT: a folder for the tables articles, quotes, actors and errors.
"""

import argparse

from news import News, add_news_options, lines_of, remove, session, table_of
from tables import TABLES, parsed


def parse(spark, news, source, out, warc_root=None, partition_mb=16.0, tagger=None):
    """Parses all lines once, keeps what came of them, and writes the tables from there."""
    cut = {"spark.sql.files.maxPartitionBytes": int(partition_mb * 2**20), "spark.sql.files.openCostInBytes": 0}
    for name, value in cut.items():
        spark.conf.set(name, value)
    # By line feeds alone: a carriage return within a line is white space of JSON.
    lines = lines_of(spark.read.text(source, lineSep="\n"))
    arguments = ["parse", "--json", "--lines"]
    if warc_root is not None:
        arguments += ["--warc-root", warc_root]
    if tagger is not None:
        arguments += [f"--{tagger}"]
    # What is costly is done here and no second time, whatever is lost later on.
    results = f"{out}/results"
    table_of(spark, news.pipe(lines, *arguments)).write.mode("overwrite").parquet(results)
    for name in cut:
        spark.conf.unset(name)
    for name, rows in TABLES.items():
        rows(parsed(spark.read.parquet(results))).write.mode("overwrite").parquet(f"{out}/{name}")
    remove(spark, results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("out")
    parser.add_argument("--warc-root", help="the folder whose WARC files the lines may name; the same on each machine")
    parser.add_argument("--partition-mb", type=float, default=16, help="how much input one task reads")
    parser.add_argument("--tagger", choices=["rules", "accurate"], help="find less in less time, or more in a hundred times as much")
    add_news_options(parser)
    options = parser.parse_args()
    spark = session("news parse")
    news = News(options)
    parse(spark, news, options.input, options.out, options.warc_root, options.partition_mb, options.tagger)
    spark.stop()


if __name__ == "__main__":
    main()
