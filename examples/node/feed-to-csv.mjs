// A feed in, a table of its quotes out: node feed-to-csv.mjs FEED > quotes.csv
import { readFileSync } from 'node:fs'
import { parse } from '@news/model'
import { feed } from '@news/model/feed'
import { toCsv } from '@news/model/write/csv'

const { articles } = parse(readFileSync(process.argv[2]), { reader: feed })
process.stdout.write(toCsv(articles))
