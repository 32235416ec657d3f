import { type Actor, Article, type Quote, type Span } from '@news/model'

const text = `Bridge to close

"It will hold until spring," Anna Berg, head of the harbour board, told reporters. She said nobody was at risk.

The Bergen Pilots' Association called the plan "a leap in the dark". "Nobody asked us."`

/** Where the words stand in the text. */
export function at(words: string, from = 0): Span {
  const start = text.indexOf(words, from)
  if (start < 0) throw new Error(`the text does not say “${words}”`)
  return { start, end: start + words.length }
}

const berg = at('Anna Berg, head of the harbour board')

const quotes: Quote[] = [
  quote('q1', 'direct', '"It will hold until spring,"', 'told', berg, 'a1', {
    to: [at('reporters')],
    basis: [
      { rule: 'cue-after', evidence: [at('told'), berg] },
      { rule: 'source-named', evidence: [at('Anna Berg')] },
    ],
  }),
  quote('q2', 'indirect', 'nobody was at risk', 'said', at('She'), 'a1', {
    basis: [{ rule: 'source-pronoun', evidence: [at('She')] }],
  }),
  quote('q3', 'direct', '"Nobody asked us."', '', undefined, null, {
    candidates: ['a2', 'a1'],
    basis: [{ rule: 'source-open', evidence: [] }],
  }),
  quote(
    'q4',
    'mixed',
    'the plan "a leap in the dark"',
    'called',
    at("The Bergen Pilots' Association"),
    'a2',
    {
      basis: [{ rule: 'source-named', evidence: [at("Bergen Pilots' Association")] }],
    },
  ),
]

const actors: Actor[] = [
  {
    id: 'a1',
    name: 'Anna Berg',
    kind: 'person',
    roles: [{ title: 'head', of: 'the harbour board', span: at('head of the harbour board') }],
    aliases: ['Ms Berg'],
    gender: 'female',
    mentions: [
      { ...at('Anna Berg'), form: 'name' },
      { ...at('She'), form: 'pronoun' },
    ],
    basis: [{ rule: 'named-in-full', evidence: [at('Anna Berg')] }],
  },
  {
    id: 'a2',
    name: "Bergen Pilots' Association",
    kind: 'organization',
    roles: [],
    aliases: [],
    mentions: [{ ...at("Bergen Pilots' Association"), form: 'name' }],
    basis: [{ rule: 'named-in-full', evidence: [at("Bergen Pilots' Association")] }],
  },
]

/** A lawful record, made by hand: rendering is tested apart from what the rules make of a text. */
export const article: Article = Article.parse({
  id: 'made-by-hand',
  headline: 'Bridge to close',
  byline: 'By Jo Park',
  dateline: 'BERGEN',
  text,
  blocks: text.split('\n\n').map((block, i) => ({ ...at(block), kind: i === 0 ? 'headline' : 'paragraph' })),
  quotes,
  actors,
})

/** An article with nothing in it but this text. */
export function bare(text: string): Article {
  const blocks = text === '' ? [] : [{ start: 0, end: text.length, kind: 'paragraph' as const }]
  return { id: 'bare', text, blocks, quotes: [], actors: [] }
}

function quote(
  id: string,
  kind: Quote['kind'],
  words: string,
  cue: string,
  source: Span | undefined,
  speaker: string | null,
  rest: Pick<Quote, 'basis'> & Partial<Quote>,
): Quote {
  return {
    id,
    kind,
    text: words,
    content: [at(words)],
    cue: cue === '' ? [] : [at(cue)],
    source: source ? [source] : [],
    speaker,
    confidence: 0.5,
    ...rest,
  }
}
