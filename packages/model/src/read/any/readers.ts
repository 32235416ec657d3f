import type { Reader } from '../../stage'
import { feed } from '../feed'
import { markdown } from '../markdown'
import { newsml } from '../newsml'
import { ninjs } from '../ninjs'
import { nitf } from '../nitf'
import { readText } from '../text'
import { markup } from './markup'
import type { Format } from './sniff'

/** The reader of each format. */
export const readers: Readonly<Record<Format, Reader>> = {
  feed,
  html: markup,
  jsonld: readText,
  markdown,
  newsml,
  ninjs,
  nitf,
  text: readText,
}
