import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import * as html from '../src/html'
import * as index from '../src/index'
import * as jsonld from '../src/jsonld'
import * as stages from '../src/stages'
import * as tagger from '../src/tagger'

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
    'sourceSpan',
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

it('each reader is an export of its own name', () => {
  expect(Object.keys(html)).toEqual(['html'])
  expect(Object.keys(jsonld)).toEqual(['jsonld'])
})

it('there are no other ways in', () => {
  expect(Object.keys(exports)).toEqual([
    '.',
    './stages',
    './tagger',
    './html',
    './jsonld',
    './sample/*',
    './schema/*',
    './package.json',
  ])
})
