import { Article } from '@news/model'
import { issueIn } from '../corpus/issue'
import { Refused } from './refused'

/** The Article of a line: the record itself, or what `parse --lines` wrote of it. */
export function recordIn(object: Record<string, unknown>): Article {
  const record = Article.safeParse('article' in object ? object.article : object)
  if (record.success) return record.data
  throw new Refused('not-a-record', `no Article record: ${issueIn(record.error)}`)
}
