import { between, chance, pick, type Random } from '../random'
import type { Words } from './pools'

/** An office as articles may write it: each way is a title and, in some, the body it is held in. */
export type Office = { title: string; of?: string }[]

/** A person of the invented world. */
export interface Person {
  id: string
  first: string
  last: string
  office: Office
  /** What the person is after the middle of the time, if that changes. */
  later?: Office
  country: string
  place: string
  company: string
  topics: number[]
}

const adjectives: Record<string, string> = {
  'the United States': 'US',
  Russia: 'Russian',
  'the United Kingdom': 'British',
  China: 'Chinese',
  Germany: 'German',
  'the Netherlands': 'Dutch',
  Turkey: 'Turkish',
  'the Czech Republic': 'Czech',
  Norway: 'Norwegian',
  Denmark: 'Danish',
  France: 'French',
  Poland: 'Polish',
  Italy: 'Italian',
  Spain: 'Spanish',
  Sweden: 'Swedish',
  Greece: 'Greek',
}
const portfolios = ['transport', 'finance', 'health', 'energy', 'education', 'justice', 'foreign', 'interior']

/** Everybody who can be quoted. Last names are few, so that many share one; some share both names. */
export function castOf(random: Random, words: Words, size: number): Person[] {
  const people: Person[] = []
  for (let at = 0; at < size; at++) {
    const like = at > 10 && chance(random, 0.08) ? pick(random, people) : undefined
    const [country, place, company] = [words.countries, words.places, words.companies].map((list) =>
      pick(random, list),
    ) as [string, string, string]
    const topics = [between(random, 0, words.topics.length - 1), between(random, 0, words.topics.length - 1)]
    const first = like?.first ?? pick(random, words.first)
    const last = like?.last ?? pick(random, words.last)
    // Who shares both names by chance counts as a namesake too.
    people.push({
      id: `p${at}`,
      first,
      last,
      office: officeOf(random, words, country, place, company),
      ...(chance(random, 0.1) ? { later: officeOf(random, words, country, place, company) } : {}),
      country,
      place,
      company,
      topics,
    })
  }
  return people
}

function officeOf(random: Random, words: Words, country: string, place: string, company: string): Office {
  const short = country.replace(/^the /, '')
  const portfolio = pick(random, portfolios)
  const offices: Office[] = [
    [
      { title: `${adjectives[country]} ${portfolio} minister` },
      { title: `${portfolio} minister`, of: short },
      { title: `${portfolio} minister` },
      { title: 'minister' },
    ],
    [
      { title: 'chief executive', of: company },
      { title: 'CEO', of: company },
      { title: `${company} boss` },
      { title: 'chief executive' },
    ],
    [{ title: 'mayor', of: place }, { title: `${place} mayor` }, { title: 'mayor' }],
  ]
  const union = pick(random, words.bodies)
  const university = pick(random, words.universities)
  const team = pick(random, words.teams)
  offices.push([{ title: 'head', of: union }, { title: 'leader', of: union }, { title: `${union} leader` }])
  offices.push([
    { title: 'professor', of: university },
    { title: 'economist', of: university },
    { title: 'professor' },
  ])
  offices.push([{ title: 'coach', of: team }, { title: `${team} coach` }, { title: 'manager', of: team }])
  return pick(random, offices)
}

const variants: Record<string, string> = {
  Sergei: 'Sergey',
  Dmitri: 'Dmitry',
  Mikhail: 'Michail',
  Alexander: 'Aleksandr',
  William: 'Bill',
  Robert: 'Bob',
  Michael: 'Mike',
  Thomas: 'Tom',
  Daniel: 'Dan',
  James: 'Jim',
  Katarina: 'Katarína',
}

/** How an article calls a person: the fullest name, and the office if it states one. */
export interface Naming {
  name: string
  role?: Office[number]
}

/** How an article calls a person; `late`: in the second half of the time. */
export function namingOf(random: Random, person: Person, late: boolean): Naming {
  const office = late && person.later !== undefined ? person.later : person.office
  const role = pick(random, office)
  const draw = random()
  const given = chance(random, 0.15) ? (variants[person.first] ?? person.first) : person.first
  const full = `${chance(random, 0.03) ? `${person.first[0]}.` : given} ${person.last}`
  if (draw < 0.7) return { name: full, role }
  if (draw < 0.85) return { name: full }
  return draw < 0.97 ? { name: person.last, role } : { name: person.last }
}
