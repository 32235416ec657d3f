import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as any from '../src/any'
import * as correcting from '../src/correct'
import * as countries from '../src/countries'
import * as feed from '../src/feed'
import * as html from '../src/html'
import * as index from '../src/index'
import * as jsonld from '../src/jsonld'
import * as markdown from '../src/markdown'
import * as newsml from '../src/newsml'
import * as ninjs from '../src/ninjs'
import * as nitf from '../src/nitf'
import * as withoutSchemas from '../src/parse'
import * as withRules from '../src/rules'
import * as stages from '../src/stages'
import * as tagger from '../src/tagger'
import * as words from '../src/words'

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
    'QuoteDate',
    'QuoteKind',
    'Role',
    'Span',
    'Timestamp',
    'Warning',
    'parse',
    'recordsVersion',
    'ruleTexts',
    'rules',
    'sourceSpan',
    'tagger',
    'warningTexts',
  ])
})

it('@news/model/parse exports exactly this', () => {
  expect(Object.keys(withoutSchemas).sort()).toEqual([
    'parse',
    'recordsVersion',
    'ruleTexts',
    'rules',
    'sourceSpan',
    'tagger',
    'warningTexts',
  ])
})

it('@news/model/rules exports exactly this', () => {
  expect(Object.keys(withRules).sort()).toEqual(['parse', 'rules', 'sourceSpan'])
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
    'compiledKernel',
    'decoderOf',
    'featuresOf',
    'placeColumns',
    'placeOf',
    'pointerWidth',
    'sequencesOf',
    'tagCount',
    'tagger',
    'taggerOf',
    'typeColumns',
  ])
})

it('@news/model/words exports exactly this', () => {
  expect(Object.keys(words).sort()).toEqual([
    'commonWords',
    'firstNameGender',
    'generationOf',
    'isFunctionWord',
    'knownNames',
    'nameWords',
    'spelling',
  ])
})

it('each subpath of a reader exports exactly this', () => {
  const names = Object.entries({ any, feed, html, jsonld, markdown, newsml, ninjs, nitf }).map(
    ([name, module]) => [name, Object.keys(module).sort()],
  )
  expect(Object.fromEntries(names)).toEqual({
    any: ['anyFormat', 'binaryIn', 'documentOfLine', 'namesOfLine', 'parseJson', 'readerOfRecord'],
    feed: ['feed', 'readFeed'],
    html: ['html'],
    jsonld: ['jsonld'],
    markdown: ['markdown'],
    newsml: ['newsml', 'newsmlOf'],
    ninjs: ['ninjs', 'ninjsOf'],
    nitf: ['nitf'],
  })
})

it('@news/model/correct exports exactly this', () => {
  expect(Object.keys(correcting).sort()).toEqual([
    'Correction',
    'Corrections',
    'correct',
    'correctionWarningTexts',
  ])
})

it('@news/model/countries exports exactly this', () => {
  expect(Object.keys(countries)).toEqual(['countriesIn'])
})

it('there are no other ways in', () => {
  expect(Object.keys(exports).filter((path) => !path.startsWith('./write/'))).toEqual([
    '.',
    './parse',
    './rules',
    './stages',
    './tagger',
    './words',
    './feed',
    './ninjs',
    './newsml',
    './nitf',
    './markdown',
    './any',
    './html',
    './jsonld',
    './correct',
    './countries',
    './sample/*',
    './schema/*',
    './package.json',
  ])
})
