// The records of every file that is named, one a line: the same on every Node.
import { readFileSync } from 'node:fs'
import { parse } from '@news/model'
import { anyFormat } from '@news/model/any'

for (const file of process.argv.slice(2))
  console.log(JSON.stringify(parse(readFileSync(file), { reader: anyFormat })))
