"""
Runs the jobs on a cluster of two workers, kills one in the middle, and compares with `news` run by itself.

    python test.py        with pyspark and pyarrow (requirements.txt), Java 17 and node; the repository is built
"""

import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

from pyarrow import parquet

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
NEWS = ["node", os.path.join(ROOT, "apps/cli/dist/news.js")]
LOCAL = ["node", os.path.join(HERE, "local.mjs")]
INVENTED = ["node", os.path.join(ROOT, "packages/lab/dist/invented.js")]

# Spark makes these for itself; those of another installation lead it astray.
os.environ.pop("SPARK_HOME", None)
os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
os.environ["PYTHONPATH"] = HERE
os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"

# Whoever wrote them may have got anything wrong: none of it may stop the others, nor break the columns.
BROKEN = ['{"id": "cut off', "", "[]", '{"id": "nothing"}', '{"warc": "/etc/passwd", "offset": 0, "length": 9}']
BROKEN += ['{"warc": "crawl.warc.gz", "offset": "7", "length": {}}', '{"warc": "crawl.warc.gz", "offset": 1, "length": 99}']
BROKEN += ['{"warc": 3}', '{"id": {"a": 1}, "url": 7, "text": null}']


def run(command, lines=None, cwd=None):
    """What a command prints, line by line."""
    given = None if lines is None else "".join(f"{line}\n" for line in lines)
    done = subprocess.run(command, input=given, cwd=cwd, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return done.stdout.split("\n")[:-1]


def read(path):
    """The lines of a file."""
    with open(path, encoding="utf-8", newline="\n") as file:
        return file.read().split("\n")[:-1]


def executors():
    """The processes of the cluster's executors, by their ids."""
    found = set()
    for path in glob.glob("/proc/[0-9]*/cmdline"):
        try:
            with open(path, "rb") as file:
                words = file.read()
        except OSError:
            continue
        # The driver's own: other clusters on this machine are none of ours.
        if b"CoarseGrainedExecutorBackend" in words and MARK.encode() in words:
            found.add(int(path.split("/")[2]))
    return found


MARK = f"-Dnews.test={os.getpid()}"


class OnACluster(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        from across import across
        from news import News, session
        from parse import parse

        cls.addClassCleanup(lambda: shutil.rmtree(cls.folder, ignore_errors=True))
        cls.folder = tempfile.mkdtemp(prefix="news-spark-")
        cls.lines = made(cls.folder)
        source = os.path.join(cls.folder, "input.ndjson")
        with open(source, "w", encoding="utf-8") as file:
            file.write("".join(f"{line}\n" for line in cls.lines))
        cls.out = os.path.join(cls.folder, "out")

        spark = configured(session)
        cls.addClassCleanup(spark.stop)
        news = News(Options(" ".join(NEWS)))
        killer = Killer(spark)
        killer.start()
        parse(spark, news, source, cls.out, cls.folder, os.path.getsize(source) / 16 / 2**20)
        killer.join()
        cls.killed, cls.lost = killer.killed, lost(spark)
        across(spark, news, cls.out)
        cls.local = run([*NEWS, "parse", "--json", "--lines", "--warc-root", cls.folder], cls.lines)

        printed = sum(len(line.encode()) for line in cls.local)
        print(f"{len(cls.local)} lines of {printed / 1000:.0f} KB came of {len(cls.lines)}; as Parquet, in KB:")
        for name in sorted(os.listdir(cls.out)):
            files = glob.glob(os.path.join(cls.out, name, "*.parquet"))
            print(f"  {name:10} {sum(map(os.path.getsize, files)) / 1000:.0f}", flush=True)

    def table(self, name):
        return parquet.read_table(os.path.join(self.out, name)).to_pylist()

    def test_a_worker_was_killed_while_tasks_ran(self):
        self.assertIsNotNone(self.killed, "no executor was killed")
        self.assertGreater(self.killed["done"], 0, "before the first task was done")
        self.assertGreater(self.killed["left"], 0, "after the last task was done")
        self.assertGreaterEqual(self.lost, 1, "Spark did not notice")

    def test_each_line_became_the_row_that_it_becomes_locally(self):
        expected = sorted(line for line in self.local if '"article"' in line[:12])
        self.assertEqual(sorted(row["raw"] for row in self.table("articles")), expected)
        self.assertGreater(len(expected), 300)

    def test_broken_lines_are_rows_of_their_own(self):
        errors = [json.loads(line) for line in self.local if line.startswith('{"error"')]
        expected = sorted((one["error"]["code"], one["input"]) for one in errors)
        self.assertEqual(sorted((row["code"], row["input"]) for row in self.table("errors")), expected)
        self.assertEqual(len(expected), len(BROKEN))

    def test_quotes_and_actors_are_those_that_the_command_prints(self):
        records = [json.loads(line) for line in self.local]
        for name in ["quotes", "actors"]:
            count = sum(len(one["article"][name]) for one in records if "article" in one)
            self.assertEqual(len(self.table(name)), count)
        # Those that stand in NDJSON, for `news quotes` and `news actors` read it, too; emoji shift what SQL counts.
        texts = os.path.join(self.folder, "texts.ndjson")
        ids = {json.loads(line)["id"] for line in read(texts)}
        fields = ["article", "id", "kind", "text", "speaker", "speakerName", "cueText", "sourceText", "confidence"]
        printed = [json.loads(line) for line in run([*NEWS, "quotes", "--json", texts])]
        self.assertRows([row for row in self.table("quotes") if row["article"] in ids], printed, fields)
        fields = ["article", "id", "kind", "name", "aliases", "quotes"]
        printed = [json.loads(line) for line in run([*NEWS, "actors", "--json", texts])]
        self.assertRows([row for row in self.table("actors") if row["article"] in ids], printed, fields)

    def test_stories_and_people_are_those_of_one_index(self):
        expected = json.loads(run(LOCAL, [line for line in self.local])[0])
        self.assertEqual({row["article"]: row["story"] for row in self.table("stories")}, expected["stories"])
        self.assertEqual({row["id"]: row["person"] for row in self.table("sightings")}, expected["people"])
        self.assertLess(len(set(expected["stories"].values())), len(expected["stories"]))
        people = {person for person in expected["people"].values() if person is not None}
        self.assertEqual({row["person"] for row in self.table("people")}, people)
        self.assertLess(len(people), len(expected["people"]))

    def assertRows(self, rows, printed, fields):
        def chosen(all):
            return sorted(json.dumps([one.get(field) for field in fields]) for one in all)

        self.assertEqual(chosen(rows), chosen(printed))
        self.assertGreater(len(printed), 100)


class Options:
    """What a user would give a job."""

    def __init__(self, news):
        self.news = news
        self.heap_mb = 512


class Killer(threading.Thread):
    """Kills an executor as soon as the first tasks are done."""

    def __init__(self, spark):
        super().__init__(daemon=True)
        self.tracker = spark.sparkContext.statusTracker()
        self.killed = None

    def run(self):
        until = time.monotonic() + 300
        while time.monotonic() < until:
            for stage in filter(None, map(self.tracker.getStageInfo, self.tracker.getActiveStageIds())):
                left = stage.numTasks - stage.numCompletedTasks
                if stage.numTasks >= 8 and stage.numCompletedTasks > 0 and stage.numActiveTasks > 0:
                    os.kill(sorted(executors())[0], signal.SIGKILL)
                    self.killed = {"done": stage.numCompletedTasks, "left": left}
                    return
            time.sleep(0.1)


def lost(spark):
    """How many executors Spark has seen die."""
    seen = spark.sparkContext._jsc.sc().statusStore().executorList(False)
    return sum(not seen.apply(at).isActive() for at in range(seen.size()))


def configured(session):
    from pyspark.sql import SparkSession

    settings = {
        "spark.ui.enabled": "false",
        "spark.executor.extraJavaOptions": MARK,
        "spark.sql.shuffle.partitions": "3",
        "spark.ui.showConsoleProgress": "false",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def made(folder):
    """Texts, pages and ranges of a web archive, with lines among them that are broken."""

    def invented(name, *options):
        path = os.path.join(folder, name)
        run([*INVENTED, path, *options])
        return path

    texts = invented("texts.ndjson", "--articles", "320")
    with open(texts, "a", encoding="utf-8") as file:
        text = 'A 🦜 fair\n\n"The 🦜 sings," said Anna Berg, mayor of Sula 🦜. "It is \u2028 loud."\n'
        file.write(json.dumps({"id": "emoji", "text": text}) + "\n")
        file.write(json.dumps({"id": "half", "text": "\ud83e " + text}) + "\n")
    pages = invented("pages.ndjson", "--articles", "30", "--world", "91", "--as", "pages", "--page-bytes", "20000")
    invented("crawl.warc.gz", "--articles", "40", "--world", "92", "--as", "warc", "--page-bytes", "20000")
    ranges = run([*NEWS, "ranges", "crawl.warc.gz"], cwd=folder)
    # The last page comes once more: crawls get a page as often as they find a link to it.
    lines = [*read(texts), *read(pages), *ranges, read(pages)[-1]]
    for at, line in enumerate(BROKEN):
        lines.insert(40 * at, line)
    return lines


if __name__ == "__main__":
    unittest.main(verbosity=2)
