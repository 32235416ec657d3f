/**
 * The steps across articles without Spark, by the indexes of @news/corpus: what across.py has to come to.
 * Reads records on standard input, a line each; prints `{"stories": …, "people": …}`, by article and by sighting.
 */
import { createInterface } from 'node:readline'
import { createPeople, createStories, fingerprintOf, sightingsOf } from '../../packages/corpus/dist/index.js'

const byId = (a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))
const articles = new Map()
for await (const line of createInterface({ input: process.stdin })) {
  const { article } = JSON.parse(line)
  if (article && !articles.has(article.id)) articles.set(article.id, article)
}

const index = createStories()
const prints = [...articles.values()].map(fingerprintOf).sort(byId)
for (const print of prints) index.add(print)
const stories = Object.fromEntries(prints.map(({ id }) => [id, index.of(id)]))

const sightings = [...articles.values()].flatMap(sightingsOf)
const counts = new Map()
for (const { company } of sightings) for (const name of company) counts.set(name, (counts.get(name) ?? 0) + 1)
const known = createPeople({ share: (name) => (counts.get(name) ?? 0) / sightings.length })
const published = (sighting) => sighting.published ?? '~'
const ordered = sightings.sort((a, b) =>
  published(a) === published(b) ? byId(a, b) : published(a) < published(b) ? -1 : 1,
)
const people = Object.fromEntries(ordered.map((sighting) => [sighting.id, known.add(sighting).person]))

process.stdout.write(`${JSON.stringify({ stories, people })}\n`)
