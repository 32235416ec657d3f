import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { Article, parse } from '@news/model'
import { anyFormat } from '@news/model/any'
import { html } from '@news/model/html'
import { jsonld } from '@news/model/jsonld'
import { parse as parseByRules } from '@news/model/rules'
import { printStage, stageNames, trace } from '@news/model/stages'

const text = 'Harbour bridge to close\n\n"We waited for years," Anna Berg said.'
const { articles, warnings } = parse(text)

assert.deepEqual(warnings, [])
assert.deepEqual(Article.parse(articles[0]), articles[0])
assert.equal(articles[0].quotes[0].text, '"We waited for years,"')
assert.equal(articles[0].actors.find(({ id }) => id === articles[0].quotes[0].speaker).name, 'Anna Berg')
assert.equal(parseByRules(text).articles[0].quotes.length, 1)
for (const stage of stageNames) assert.equal(typeof printStage(stage, trace(text)[0]), 'string')

const schema = createRequire(import.meta.url)('@news/model/schema/article.json')
assert.deepEqual(
  schema.required.filter((field) => !(field in articles[0])),
  [],
)

const feed = '<rss><channel><title>Post</title><item><title>Bridge</title></item></channel></rss>'
assert.equal(parse(feed, { reader: anyFormat }).articles[0].headline, 'Bridge')
const page = '<h1>Harbour bridge to close</h1><p>“We waited for years,” Anna Berg said.</p>'
assert.equal(parse(page, { reader: html }).articles[0].quotes[0].text, '“We waited for years,”')
assert.equal(parse('{"@type":"Article","headline":"No"}', { reader: jsonld }).articles[0].headline, 'No')
