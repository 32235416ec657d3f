"""Records how the original tokenizer cuts words: python record_pieces.py WORDS.json OUT.json (a list of words; word → ids)."""
import json
import pathlib
import sys

from windows import Pieces

words, out = map(pathlib.Path, sys.argv[1:])
pieces = Pieces()
lines = [f'{json.dumps(word)}: {json.dumps(pieces.of(word))}' for word in sorted(set(json.loads(words.read_text())))]
out.write_text('{\n' + ',\n'.join(lines) + '\n}\n')
