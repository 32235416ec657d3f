"""Trains the tagger from corpus folders and writes its weights, a fixture for the parity test and the model card:

    python run.py TRAIN_DIR DEV_DIR

Other networks, to compare: `--into DIR` writes their weights there instead, `--hidden 48 96` one for each width, `--outlets`
one for each outlet (what an article's id begins with), trained without it. `pnpm eval weights` sets them beside each other.

The accurate tagger, as it ships, teaches it (the card's words are of the command in docs/tagger.md, with two teachers); `--teacher FILE.pt …` has several do so together, `--teacher` alone nobody, as with
`--outlets`, since it has seen all of them.
`--free` names what only the teacher marks: folders with `text/` or with the `ground-truth.json` of an article extraction
benchmark, files with a text a line. Two copies of the train articles with other words (`altered.py`) are marked by it as well.

Works on a GPU where there is one. Needs the built lab (`pnpm build`) and the packages of requirements.txt. Every random choice
follows from the seed; the last bits of sums may differ from processor to processor.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
LAB = HERE.parent
MODEL = LAB.parent / 'model'
TEACHER = LAB.parent / 'tagger-minilm' / 'model'
# How many of the words give way in each copy of the train articles.
SHARES = (0.2, 0.3)
FIXTURE = MODEL / 'test' / 'articles' / 'wire-summit' / 'source.txt'


def main():
    args = arguments()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        data = {name: place / f'{name}.ndjson' for name in ('train', 'dev', 'fixture')}
        for name, folder in (('train', args.train), ('dev', args.dev), ('fixture', fixture(place))):
            run('node', LAB / 'dist' / 'tagger-data.js', folder, data[name])
        if args.teacher:
            teach(data, place, args)
        if args.into is None:
            weights = MODEL / 'src' / 'attribute' / 'tagger' / 'weights.json'
            parity = MODEL / 'test' / 'tagger' / 'parity.json'
            train(data, place, weights, args, '--fixture', data['fixture'], parity)
            (MODEL / 'MODEL-CARD.md').write_text(card(weights))
            print('then: pnpm build, pnpm figures --write')
            return
        args.into.mkdir(parents=True, exist_ok=True)
        for hidden in args.hidden:
            for outlet in outlets(args.train) if args.outlets else ['']:
                name = f'h{hidden}' + (f'-without-{outlet}' if outlet else '')
                train(data, place, args.into / f'{name}.json', args, hidden=hidden, without=outlet)


def train(data, place, weights, args, *more, hidden=64, without=''):
    trained = place / 'tagger.pt'
    options = ['--epochs', args.epochs, '--seed', args.seed, '--hidden', hidden, '--without', without]
    if args.teacher:
        options += ['--taught', data['train'].with_suffix('.npz'), '--free', data['free'], data['free'].with_suffix('.npz')]
    run(sys.executable, HERE / 'train.py', data['train'], data['dev'], trained, *options)
    run(sys.executable, HERE / 'export.py', trained, data['train'], data['dev'], weights, *more)


def teach(data, place, args):
    """What the teacher holds of the train articles and of the free texts, beside their data."""
    altered = []
    for seed, share in enumerate(SHARES, 1):
        altered.append(place / f'altered{seed}')
        run(sys.executable, HERE / 'altered.py', args.train, altered[-1], '--share', share, '--seed', seed)
    data['free'] = place / 'free.ndjson'
    every = [*args.free, *altered]
    texts = {f'{free.stem}-{name}': text for free in every for name, text in texts_of(free)}
    run('node', LAB / 'dist' / 'tagger-data.js', unmarked(place / 'free', texts), data['free'])
    for name in ('train', 'free'):
        run(sys.executable, HERE / 'teach.py', data[name], data[name].with_suffix('.npz'), *args.teacher)


def texts_of(folder):
    if folder.is_file():
        return [(str(i), line) for i, line in enumerate(folder.read_text(errors='replace').splitlines())]
    pages = folder / 'ground-truth.json'
    if pages.exists():
        return [(name, page['articleBody']) for name, page in json.loads(pages.read_text()).items()]
    return [(path.stem, path.read_text()) for path in sorted((folder / 'text').iterdir())]


def fixture(place):
    """An article of our own: what the parity test is recorded on."""
    return unmarked(place / 'fixture', {'own': FIXTURE.read_text()})


def unmarked(folder, texts):
    """Texts in the form of a corpus in which nothing is marked."""
    for name in ('text', 'attributions'):
        (folder / name).mkdir(parents=True)
    for name, text in texts.items():
        (folder / 'text' / f'{name}.txt').write_text(text)
        (folder / 'attributions' / f'{name}.ann').touch()
    return folder


def outlets(folder):
    return sorted({path.name.split('_')[0] for path in (folder / 'text').iterdir()})


def card(weights):
    """The card's text with the facts of these weights; what stands between marks is for `pnpm figures`."""
    content = weights.read_bytes()
    header = json.loads(content)['header']
    rows = {tensor['name']: tensor['rows'] for tensor in header['tensors']}
    facts = {
        **{name: header[name] for name in ('hidden', 'neck', 'upper')}, 'words': rows['words'], 'data': header['data'],
        # until `onward.py` has been there
        'own': 0, 'onward': 0, **header['trained'],
        'weights': f'{sum(t["rows"] * t["columns"] for t in header["tensors"]) / 1e6:.1f}',
        'megabytes': f'{len(gzip.compress(content, 9)) / 1e6:.2f}',
        'spans': ', '.join(f'{name} {f1}' for name, f1 in header['figures'].items()),
    }
    return (HERE / 'card.md').read_text().format(**facts)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument('train', type=pathlib.Path)
    parser.add_argument('dev', type=pathlib.Path)
    parser.add_argument('--epochs', default='16')
    parser.add_argument('--seed', default='1')
    parser.add_argument('--into', type=pathlib.Path)
    parser.add_argument('--hidden', type=int, nargs='+', default=[64])
    parser.add_argument('--outlets', action='store_true')
    parser.add_argument('--teacher', nargs='*', default=[TEACHER])
    parser.add_argument('--free', type=pathlib.Path, nargs='*', default=[])
    args = parser.parse_args()
    if args.outlets:
        args.teacher = []
    return args


def run(*command):
    subprocess.run([str(part) for part in command], check=True)


if __name__ == '__main__':
    main()
