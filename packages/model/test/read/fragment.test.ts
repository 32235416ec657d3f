import { expect, it } from 'vitest'
import { fragmentPieces } from '../../src/read/pieces'

const lines = (source: string) => fragmentPieces(source).map(({ text }) => text)

it.each([
  ['that ends is gone', '<p>No.</p><button><p>Share</p></button><p>Yes.</p>', ['No.', 'Yes.']],
  ['that never ends is kept', '<p>No.</p><button>Share<p>Yes.</p>', ['No.', 'Share', 'Yes.']],
  ['is gone with what never ends in it', '<svg><button>Share</svg><p>Yes.</p></button>', ['Yes.']],
  ['ends by itself', '<button>Share<p>No.</p><button>Like</button>Yes.', ['Share', 'No.', 'Yes.']],
  ['may hold another of its name', '<svg>a<svg>b</svg>c</svg>Yes.', ['Yes.']],
  ['that is a title is kept as it is', '<p>No.</p><title>So<b>', ['No.', 'So<b>']],
  ['that is code is gone, whether it ends or not', 'No.<style>a{}</style>Yes.<script>let a', ['No.', 'Yes.']],
])('what holds no text %s', (_, source, text) => expect(lines(source)).toEqual(text))
