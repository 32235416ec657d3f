"""What a teacher drew (`teach.py`), for both trainers to learn from."""
import random

import numpy as np

from data import Corpus


def taught(examples, corpus, file, alone=False):
    """Gives each sequence the rows of tags that the teacher's chain drew for it; `alone`: there is nobody else's."""
    teacher = np.load(file)
    of = {name: teacher[name] for name in teacher.files}
    for one in examples:
        part = slice(one['first'], one['first'] + len(one['tags']))
        name = corpus.articles[one['article']]['id']
        one['rows'] = of[f'{name}/rows'][:, part].astype(np.int64)
        if alone:
            one['tags'] = of[f'{name}/tags'][part].astype(np.int64)
            one['owner'] = of[f'{name}/owner'][part].astype(np.int64)
            one['alone'] = True


def free_lessons(free, sequences):
    """Of texts that only the teacher marked, given as `TEXTS.ndjson TEXTS.npz …`, what `sequences` makes of each corpus."""
    for texts, rows in zip(free[0::2], free[1::2]):
        corpus = Corpus(texts)
        found = sequences(corpus)
        taught([one for article in found for one in (article if isinstance(article, list) else [article])], corpus, rows, alone=True)
        yield from found


def learnt(batch):
    """The batch with the tags to learn this time: the annotators', or in half of all cases a row of the teacher's."""
    return [one | {'learn': lesson(one)} for one in batch]


def lesson(one):
    if 'rows' in one and ('alone' in one or random.random() < 0.5):
        return one['rows'][random.randrange(len(one['rows']))]
    return one['tags']
