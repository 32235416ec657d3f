const assert = require('node:assert/strict')
const { Article, parse, sourceSpan } = require('@news/model')
const { feed } = require('@news/model/feed')
const { html } = require('@news/model/html')
const { jsonld } = require('@news/model/jsonld')
const { trace } = require('@news/model/stages')

const text = 'Harbour bridge to close\n\n"We waited for years," Anna Berg said.'
const { articles } = parse(text)

assert.deepEqual(Article.parse(articles[0]), articles[0])
assert.equal(articles[0].quotes[0].text, '"We waited for years,"')
assert.equal(trace(text)[0].text, text)
assert.equal(
  parse('<rss><item><title>Bridge</title></item></rss>', { reader: feed }).articles[0].headline,
  'Bridge',
)

const page = '<h1>Harbour bridge to close</h1><p>&quot;We waited for years,&quot; Anna Berg said.</p>'
const read = parse(page, { reader: html }).articles[0]
const span = sourceSpan(read, read.quotes[0].content[0])
assert.equal(page.slice(span.start, span.end), '&quot;We waited for years,&quot;')
assert.equal(parse('{"@type":"Article","headline":"No"}', { reader: jsonld }).articles[0].headline, 'No')
