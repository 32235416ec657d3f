"""What hangs together: the connected components of a graph."""

from pyspark.sql import functions as F


def components(spark, edges, folder):
    """
    Of each node of the edges (`a`, `b`) the least node that it is connected with, as `node`, `component`. Each round
    every node takes the least label of its neighbours, and then that label's own: so chains halve, and rounds are few.
    What a round came to is written to a folder, or the plan would grow with each.
    """
    both = edges.select("a", "b").union(edges.select(F.col("b").alias("a"), F.col("a").alias("b"))).distinct()
    labels = both.groupBy(F.col("a").alias("node")).agg(F.least(F.col("node"), F.min("b")).alias("component"))
    labels = stored(spark, labels, f"{folder}/0")
    for round in range(1, 64):
        told = both.join(labels, F.col("b") == F.col("node")).select(F.col("a").alias("node"), "component")
        least = labels.union(told).groupBy("node").agg(F.min("component").alias("component"))
        own = labels.select(F.col("node").alias("component"), F.col("component").alias("further"))
        jumped = least.join(own, "component", "left").select(
            "node", F.least("component", F.coalesce("further", "component")).alias("component")
        )
        after = stored(spark, jumped, f"{folder}/{round}")
        if after.exceptAll(labels).isEmpty():
            return after
        labels = after
    raise RuntimeError("the components do not settle")


def stored(spark, table, path):
    """The table as it was written."""
    table.write.mode("overwrite").parquet(path)
    return spark.read.parquet(path)
