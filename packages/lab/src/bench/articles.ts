import { pick, type Random, randomFrom } from '../random'

/**
 * Invented news, about `length` characters of it, the same for the same length: articles from templates, one after
 * the other, with headlines, bylines, datelines, direct, indirect and mixed quotes, and people who come again.
 */
export function inventedNews(length: number): string {
  return inventedArticles(length).join('').slice(0, length)
}

/** The same articles apart: as many as it takes to make up `length` characters. */
export function inventedArticles(length: number): string[] {
  const random = randomFrom(1)
  const articles: string[] = []
  for (let size = 0; size < length; ) {
    const article = inventedArticle(random)
    articles.push(article)
    size += article.length
  }
  return articles
}

const firstNames =
  'Ada Bram Cleo Dario Edda Finn Greta Hugo Ines Jonas Kira Lars Mina Nils Orla Paul Quentin Rosa Sven Tilda'.split(
    ' ',
  )
const lastNames =
  'Abel Brandt Castell Dorn Engel Farrow Gant Hollis Ibsen Jarvis Keller Lindqvist Mercer Norling Ostrander Pryce Quill Rask Selby Thorne Ulrich Vance Wexford Yarrow Zeller'.split(
    ' ',
  )
const places = 'Ashford Brackwater Corran Dunmere Eastholm Fennick Galway Harrow'.split(' ')
const bodies = [
  'the Harbour Board',
  'Northern Rail',
  'the city council',
  'the Ministry of Works',
  'Tidewater Ltd.',
]
const titles = ['Mayor', 'Senator', 'Dr.', 'Minister', 'Professor', '']
const verbs = ['said', 'told reporters', 'added', 'insisted', 'warned', 'argued']
const claims = [
  'the bridge will close for three weeks in May',
  'nobody had been asked about the ferry',
  'the money, about $4.2 million, is already there',
  'it would take years before the trains run on time again',
  'we have been promised a tunnel since 1998',
  'the figures do not include the winter months',
]
const facts = [
  'The line was built in 1911 and carries 30,000 people a day.',
  'Two of the five ferries were sold last autumn.',
  'Prices have risen by 3.5 per cent since then.',
  'A report on the accident is expected on Thursday.',
]

/** One article of so many paragraphs, each about 240 characters; its people are named as `lastName` has it. */
export function inventedArticle(
  random: Random,
  paragraphCount = 12,
  lastName: (random: Random) => string = (random) => pick(random, lastNames),
): string {
  const one = <T>(list: readonly T[]) => pick(random, list)
  const people = Array.from({ length: 4 }, () => ({
    title: one(titles),
    first: one(firstNames),
    last: lastName(random),
  }))
  const full = ({ title, first, last }: (typeof people)[number]) => `${title} ${first} ${last}`.trim()
  const sentence = () => {
    const [person, other] = [one(people), one(people)]
    const [claim, next, verb] = [one(claims), one(claims), one(verbs)]
    return one([
      () => `“${capital(claim)},” ${full(person)} ${verb}. “${capital(next)}.”`,
      () => `"${capital(claim)}," ${verb === 'told reporters' ? 'said' : verb} ${person.last}.`,
      () =>
        `${full(person)} said that ${claim}, but ${other.last} called it “a mistake” and left for ${one(places)}.`,
      () => `According to ${one(bodies)}, ${claim}.`,
      () => `${capital(one(bodies))} denied that ${claim}. ${one(facts)}`,
      () => `He ${verb}: “${capital(claim)}. ${capital(next)}.”`,
      () => `${one(facts)} ${one(facts)}`,
      () => `${other.last}, who runs ${one(bodies)}, hopes to return to ${one(places)} next year.`,
    ])()
  }
  const paragraphs = Array.from({ length: paragraphCount }, () => `${sentence()} ${sentence()}`)
  const [head, place] = [one(claims), one(places)]
  return `${capital(head)}, ${people[0]!.last} says\n\nBy ${full(people[1]!)}\n\n${place.toUpperCase()} — ${paragraphs.join('\n\n')}\n\n`
}

const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1)
