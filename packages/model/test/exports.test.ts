import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as index from '../src/index'
import * as stages from '../src/stages'
import * as tagger from '../src/tagger'
import * as annotation from '../src/write/annotation'
import * as brat from '../src/write/brat'
import * as csv from '../src/write/csv'
import * as jsonld from '../src/write/jsonld'
import * as markdown from '../src/write/markdown'
import * as ninjs from '../src/write/ninjs'
import * as page from '../src/write/page'

const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

// A name that is added here or taken away changes what users may rely on: it needs a changeset.
it('@news/model exports exactly this', () => {
  expect(Object.keys(index).sort()).toEqual([
    'Actor',
    'ActorKind',
    'ActorMention',
    'Article',
    'Basis',
    'Block',
    'BlockKind',
    'MentionForm',
    'Quote',
    'QuoteKind',
    'Role',
    'Span',
    'Timestamp',
    'Warning',
    'parse',
    'ruleTexts',
    'rules',
    'warningTexts',
  ])
})

it('@news/model/stages exports exactly this', () => {
  expect(Object.keys(stages).sort()).toEqual([
    'attribute',
    'classAfter',
    'classBefore',
    'isAdverb',
    'isFunctionWord',
    'mention',
    'printStage',
    'read',
    'resolve',
    'segment',
    'stageNames',
    'trace',
  ])
})

it('@news/model/tagger exports exactly this', () => {
  expect(Object.keys(tagger).sort()).toEqual([
    'featuresOf',
    'placeColumns',
    'tagger',
    'taggerOf',
    'typeColumns',
  ])
})

it('@news/model/write/* export exactly this', () => {
  const writers = { annotation, brat, csv, jsonld, markdown, ninjs, page }
  const names = Object.entries(writers).map(([path, module]) => [path, Object.keys(module).sort()])
  expect(Object.fromEntries(names)).toEqual({
    annotation: ['toAnnotations'],
    brat: ['bratConfiguration', 'toBrat'],
    csv: ['toCsv'],
    jsonld: ['toJsonLd'],
    markdown: ['toMarkdown'],
    ninjs: ['toNinjs'],
    page: ['toPage'],
  })
})

it('there are no other ways in', () => {
  expect(Object.keys(exports)).toEqual([
    '.',
    './stages',
    './tagger',
    './write/annotation',
    './write/brat',
    './write/csv',
    './write/jsonld',
    './write/markdown',
    './write/ninjs',
    './write/page',
    './sample/*',
    './schema/*',
    './package.json',
  ])
})
