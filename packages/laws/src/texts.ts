import fc from 'fast-check'

/** Any string: all code points, and any UTF-16 units, halves of pairs too. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 })
    .map((units) => String.fromCharCode(...units)),
)

/** Any bytes, and bytes that are nearly UTF-8. */
export const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .tuple(anyText, fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([text, at, byte]) => new TextEncoder().encode(text).fill(byte, at % 300, (at % 300) + 1)),
)

/** The pieces that rules look for; in any order they lead into every corner of them. */
export const newsPieces = [
  ...['"', '"', '“', '”', '‘', '’', "'", '„', '«', '»', '「', '」', '``', "''", '(', ')', '[', ']'],
  ...[
    '. ',
    ', ',
    ': ',
    '; ',
    '? ',
    '! ',
    ' — ',
    ' – ',
    ' - ',
    '… ',
    '...',
    '."',
    ',"',
    '," ',
    '.” ',
    ',” ',
    "'s ",
  ],
  ...['\n', '\n\n', '\n\n“', '\n\n"', '\r\n\r\n', ' ', ' ', '\t', '\u00a0'],
  ...[
    'said',
    'says',
    'said that',
    'told',
    'told reporters',
    'added',
    'asked',
    'according to',
    'warned',
    'wrote',
    'called',
  ],
  ...[
    'accused',
    'insisted that',
    'declined to comment',
    'believes',
    'a poll found',
    'saying',
    'to say',
    'tweeted',
  ],
  ...[
    'Anna Berg',
    'Berg',
    'Mr Berg',
    'Mrs. Berg',
    'Dr. Anna van der Berg',
    'J. K. Lund',
    'President Halmos',
    'BERG',
  ],
  ...[
    'Jimmy “Shorty” Doe',
    'Prime Minister',
    'the deputy head of the Pilots’ Association',
    'a spokeswoman',
    'officials',
  ],
  ...[
    'the company',
    'Harbour Council',
    'Nordic Ferry Council (NFC)',
    'NFC',
    'US',
    'U.S.',
    'Norway',
    'Norwegian',
    'Oslo',
  ],
  ...[
    'Washington',
    'Reuters',
    'he',
    'she',
    'they',
    'it',
    'who',
    'his',
    'I',
    'we',
    'He',
    'She',
    'They',
    'the',
    'The',
    'a',
  ],
  ...[
    'waited',
    'the bridge is closed',
    'on Tuesday',
    'in 1931',
    '40m kroner',
    '3.5',
    '10:30',
    "don't",
    "'90s",
    "rock 'n' roll",
  ],
  ...[
    'By Ida Holm',
    'OSLO (Nordic Wire) - ',
    'Q: ',
    'A: ',
    'BERG: ',
    'Read more: ',
    'Other news',
    '- ',
    '* ',
    '(Reuters)',
  ],
  ...[
    'constructor',
    '__proto__',
    '😀',
    '\ud83d',
    '\u0301',
    '\u200b',
    '中文',
    'é',
    'e\u0301',
    '@annaberg',
    'https://example.com/a',
  ],
]

/** Strings made of what news is made of. */
export const newsLike = fc
  .array(fc.tuple(fc.constantFrom(...newsPieces), fc.constantFrom('', ' ', ' ')), { maxLength: 60 })
  .map((chosen) => chosen.flat().join(''))
