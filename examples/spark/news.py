"""The command `news` as a pipe: one line in, one line out, in the same order (docs/pipe.md)."""

import os
import shlex

from pyspark.sql import SparkSession


def add_news_options(parser):
    """What every job has to be told of the command."""
    parser.add_argument("--news", default="news", help="how the command is started on each machine (default: news)")
    parser.add_argument("--heap-mb", type=int, default=1024, help="the most that one command keeps in memory")


class News:
    """The command as the options say it is started."""

    def __init__(self, options):
        self.command = shlex.split(options.news)
        # RDD.pipe starts the command with nothing of the environment but this.
        self.environment = {
            "PATH": os.environ["PATH"],
            "NODE_OPTIONS": f"--max-old-space-size={options.heap_mb}",
        }

    def pipe(self, lines, *arguments):
        """Sends an RDD of lines through the command. One that ends with another code than 0 fails its task."""
        return lines.pipe(shlex.join([*self.command, *arguments]), env=self.environment, checkCode=True)


def session(name):
    """The session that spark-submit, or whoever calls, has set up."""
    return (
        SparkSession.builder.appName(name)
        # A line that does not fit the schema is a bug, and must not become a row of nulls.
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )


def lines_of(column):
    """The one column of a table as an RDD of lines."""
    return column.rdd.map(lambda row: row[0])


def table_of(spark, lines):
    """An RDD of lines as a table with the column `raw`."""
    return spark.createDataFrame(lines.map(lambda line: (line,)), "raw string")


def remove(spark, path):
    """Removes a folder, wherever Spark keeps it."""
    folder = spark._jvm.org.apache.hadoop.fs.Path(path)
    folder.getFileSystem(spark._jsc.hadoopConfiguration()).delete(folder, True)
