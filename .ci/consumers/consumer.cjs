const assert = require('node:assert/strict')
const { Article, parse } = require('@news/model')
const { feed } = require('@news/model/feed')
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
