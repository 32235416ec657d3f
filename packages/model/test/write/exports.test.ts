import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as annotation from '../../src/write/annotation'
import * as brat from '../../src/write/brat'
import * as csv from '../../src/write/csv'
import * as jsonld from '../../src/write/jsonld'
import * as markdown from '../../src/write/markdown'
import * as ninjs from '../../src/write/ninjs'
import * as page from '../../src/write/page'

const { exports } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const writers = { annotation, brat, csv, jsonld, markdown, ninjs, page }

// A name that is added here or taken away changes what users may rely on: it needs a changeset.
it('@news/model/write/* export exactly this', () => {
  const names = Object.entries(writers).map(([path, module]) => [path, Object.keys(module).sort()])
  expect(Object.fromEntries(names)).toEqual({
    annotation: ['toAnnotations'],
    brat: ['bratConfiguration', 'toBrat'],
    csv: ['csvRow', 'toCsv'],
    jsonld: ['toJsonLd'],
    markdown: ['toMarkdown'],
    ninjs: ['toNinjs'],
    page: ['toPage'],
  })
})

it('each is a way in, and no other file of theirs', () => {
  const ways = Object.keys(exports).filter((path) => path.startsWith('./write/'))
  expect(ways).toEqual(Object.keys(writers).map((name) => `./write/${name}`))
})
