import type { Article } from '@news/model'
import { parse } from '@news/model/rules'

/** The article that a text is. */
export const readText = (text: string): Article => parse(text).articles[0]!
