import { expect, it } from 'vitest'
import { parse } from '../src/with-tagger'

/** Who says what in the first quote of a text, as the tagger has it. */
function firstOf(text: string) {
  const { quotes, actors } = parse(text).articles[0]!
  const [quote] = quotes
  return [quote?.text, actors.find(({ id }) => id === quote?.speaker)?.name]
}

/** Who says what in all quotes of a text. */
function allOf(text: string) {
  const { quotes, actors } = parse(text).articles[0]!
  return quotes.map((quote) => [quote.text, actors.find(({ id }) => id === quote.speaker)?.name])
}

const body = '\n\nTom Bright lost the match in Sula on Sunday, and nobody was surprised.'

it.each([
  ['‘Never again’, says Bright after defeat', '‘Never again’', 'Tom Bright'],
  [
    'Babies died because ‘no one cared’, says inquiry chair',
    'Babies died because ‘no one cared’',
    'inquiry chair',
  ],
  ['Mayor accused of ‘lying to the public’ by rival', 'of ‘lying to the public’', 'rival'],
  [
    "Princess 'devastated' by book, friends say, as publicist hits back",
    "Princess 'devastated' by book",
    'friends',
  ],
  ['‘Never again’: Sula boss quits after defeat', '‘Never again’', 'Sula boss'],
  ['‘Never again’: union boss quits after defeat', '‘Never again’', 'union boss'],
  ['Cup final: We will be back next year – Bright', 'We will be back next year', 'Tom Bright'],
  ['‘Squid Game’: Director joins the cast', undefined, undefined],
  ['Three held over ferry fire – police', 'Three held over ferry fire', 'police'],
  ['Fans told to stay away from match', 'to stay away from match', undefined],
])('in a headline: %s', (headline, ...said) => expect(firstOf(headline + body)).toEqual(said))

it.each([
  [
    '“Then go!” shouted someone on the Opposition benches. Order papers were thrown.',
    '“Then go!”',
    'someone on the Opposition benches',
  ],
  [
    'Dawn Hessle, 47, is accused of taking more than £340,000 from a widow.',
    'taking more than £340,000 from a widow',
    undefined,
  ],
  ['Ann Lee was told by her tutor that women lacked patience.', 'that women lacked patience', 'her tutor'],
  ['Drivers were told each time to “make do until Friday”.', 'to “make do until Friday”', undefined],
  ['Ann Lee sat. Asked whether she would stay, she said it was late.', 'whether she would stay', undefined],
  [
    'Its founder, Gil Brand, was quoted as saying in the Ledger that the board should sell it.',
    'that the board should sell it',
    'Gil Brand',
  ],
  ['Anna Dahl was quoted as saying: “We are not leaving.”', '“We are not leaving.”', 'Anna Dahl'],
  [
    '“Nobody has a stamp,” said a driver hauling onions who gave his name only as Piotr.',
    '“Nobody has a stamp,”',
    'Piotr',
  ],
])('in a body: %s', (text, ...said) => expect(firstOf(text)).toEqual(said))

it('an answer without a word of saying is theirs who were asked', () => {
  const { quotes, actors } = parse('Asked whether she feared an injunction, Ann Lee shook her head. “Never.”')
    .articles[0]!
  const answer = quotes.find(({ text }) => text === '“Never.”')
  expect(actors.find(({ id }) => id === answer?.speaker)?.name).toBe('Ann Lee')
})

it('what somebody else announces with a colon is theirs', () => {
  const text =
    'Barry Fenn rose. “Daylight robbery!” he bellowed. Clare Dunmore was having none of it: “A life comes before a wallet.”'
  const { quotes, actors } = parse(text).articles[0]!
  expect(quotes.map(({ text, speaker }) => [text, actors.find(({ id }) => id === speaker)?.name])).toEqual([
    ['“Daylight robbery!”', 'Barry Fenn'],
    ['“A life comes before a wallet.”', 'Clare Dunmore'],
  ])
})

it('who only has seen a memo does not insist', () => {
  const text =
    'The Port Authority declined to comment on the memo, which has been seen by this newspaper, but insisted that safety came first.'
  const { quotes, actors } = parse(text).articles[0]!
  const last = quotes.at(-1)!
  expect(last.text).toBe('that safety came first')
  expect(actors.find(({ id }) => id === last.speaker)?.name).toBe('Port Authority')
})

it('what only says when is no part of what was shouted', () => {
  const said = firstOf('Members ran in, shouting “Shame, shame”, before staging a walkout.')
  expect(said[0]).toBe('“Shame, shame”')
})

it('an answer is not the words of whom the question names', () => {
  const { quotes, actors } = parse('What did the club tell you? “That I was too old.”').articles[0]!
  const answer = quotes.find(({ text }) => text === '“That I was too old.”')
  expect(actors.find(({ id }) => id === answer?.speaker)?.name).not.toBe('the club')
})

it('a noun that reports outranks the verb beside it', () => {
  const text =
    '“Arm, clear as day,” was Vic Tranter’s verdict, although he did admit that his team had been poor.'
  const { quotes, actors } = parse(text).articles[0]!
  const cues = quotes.map((quote) => [
    quote.text,
    ...quote.cue.map(({ start, end }) => text.slice(start, end)),
  ])
  expect(cues).toContainEqual(['“Arm, clear as day,”', 'verdict'])
  expect(actors.map(({ name }) => name)).toContain('Vic Tranter')
})

it('who speaks behind a name and a comma is not who has the name', () => {
  const text =
    'Lotte Brandal left.\n\nThe transport minister, Siri Haug, ordered it. Asked whether she trusted Brandal, the minister said that it was late.'
  const { quotes, actors } = parse(text).articles[0]!
  const last = quotes.find(({ text }) => text === 'that it was late')
  expect(actors.find(({ id }) => id === last?.speaker)?.name).toBe('Siri Haug')
})

it('who was quoted by a paper said it, and who is understood to have said it', () => {
  expect(
    firstOf(
      'Per Dahl was quoted by the state news agency, Turan Press, as saying that a pipe would be laid.',
    ),
  ).toEqual(['that a pipe would be laid', 'Per Dahl'])
  expect(firstOf('The union boss, Ann Hale, is understood to have told them that she would leave.')).toEqual([
    'that she would leave',
    'Ann Hale',
  ])
})

it('who stands behind a verb between commas says it', () => {
  const said =
    'Sales rose again. The reason, argues the historian Ann Hale, is not sound but the look of a shelf.'
  expect(firstOf(said)).toEqual(['The reason is not sound but the look of a shelf', 'Ann Hale'])
})

it('a quotation behind what somebody else does is not theirs who wished for something before', () => {
  const said =
    'Ann Hale wanted to spend it on a boat. Her brother, Martin Hale, had other ideas. “We have a leaking roof to pay for.”'
  const { quotes, actors } = parse(said).articles[0]!
  expect(quotes.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name)).toEqual([
    'Ann Hale',
    'Martin Hale',
  ])
})

it('what was said of a letter was not said in it, and what was said stands ahead', () => {
  expect(
    firstOf('Prices will rise in March, Hale said in a letter to staff that was seen by the Ledger.'),
  ).toEqual(['Prices will rise in March', 'Hale'])
  expect(
    firstOf('Both pumps failed, the inquiry’s chair Ann Hale told a hearing that was held in Sula.'),
  ).toEqual(['Both pumps failed', 'Ann Hale'])
})

it('nobody says what stands behind the label of a section', () => {
  expect(firstOf(`Daily Deals: More offers for the weekend${body}`)).toEqual([undefined, undefined])
  expect(firstOf(`Dear Ann: Husband flies in business class${body}`)).toEqual([undefined, undefined])
})

it('a source is whole, and in the sentence of its cue', () => {
  const sources = (text: string) =>
    parse(text).articles[0]!.quotes.map(({ source }) =>
      source.map(({ start, end }) => text.slice(start, end)),
    )
  expect(
    sources(
      'Councilwoman Ruth Bell, who voted no, said the decision was “heartless.” Councilman Joe Pike said the city “can’t afford it.”',
    ),
  ).toEqual([['Councilwoman Ruth Bell, who voted no'], ['Councilman Joe Pike']])
  expect(sources('The WHO has warned that the outbreak will spread.')).toEqual([['The WHO']])
})

it('what was said begins behind what is said of the letter', () => {
  expect(firstOf('Ann Hale said in an email that has been leaked that she would resign.')).toEqual([
    'that she would resign',
    'Ann Hale',
  ])
})

it.each([
  ['Dan Smith called police after the break-in.'],
  ['Sula has recalled its ambassador to Vestmark. Brantor recalled 40,000 cars.'],
  ['Dan Smith showed no emotion as he was led to the cells.'],
  ['The agency fined Brantor $40 million.'],
  ['Walter Pine, known as “the man who saved the line”, died on Sunday.'],
  ['Paul Hale, nicknamed “Hutch”, was dubbed “the Fox”.'],
  ['Chief Don Pell, appearing before the committee, apologized repeatedly.'],
])('nothing is said: %s', (text) => expect(allOf(text)).toEqual([]))

it.each([
  [`Man jailed for stealing £60,000 from elderly neighbour${body}`, undefined, undefined],
  [`Sula union called for talks after strike${body}`, 'talks after strike', 'Sula union'],
  [`Families warned over ‘ghost’ holiday cottages${body}`, '‘ghost’ holiday cottages', undefined],
  [`Rovers 2-1 Albion: Late strike keeps Sula in promotion hunt${body}`, undefined, undefined],
])('nobody in a headline says what happens to them: %s', (text, ...said) =>
  expect(firstOf(text)).toEqual(said),
)

it.each([
  ['Critics called Dan Smith “a bore”.', [['Dan Smith “a bore”', 'Critics']]],
  ['The school was branded “ridiculous” by parents.', [['“ridiculous”', 'parents']]],
  ['The plan was called “a disgrace” by the union.', [['The plan “a disgrace”', 'the union']]],
  [
    'The duchess, a former rower, is said to have been unhappy at court.',
    [['The duchess, a former rower to have been unhappy at court', undefined]],
  ],
  [
    '“They told us to wait,” Ann Bell told a roaring crowd at the hall.',
    [['“They told us to wait,”', 'Ann Bell']],
  ],
  [
    '“They came at dawn,” one survivor, identified only as Ann, told Sula Rights Watch.',
    [['“They came at dawn,”', 'Ann']],
  ],
  [
    'Mark Ellerton, 41, was jailed on Monday. The court heard that Ellerton met her online and promised to marry her.',
    [
      ['that Ellerton met her online', 'The court'],
      ['to marry her', 'Mark Ellerton'],
    ],
  ],
  [
    'The union said Hale had lied, accusing him of fraud.',
    [
      ['Hale had lied', 'The union'],
      ['him of fraud', 'The union'],
    ],
  ],
  ['The study showed no link between the two.', [['no link between the two', 'The study']]],
])('says it who is said to: %s', (text, said) => expect(allOf(text)).toEqual(said))
