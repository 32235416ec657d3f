import type { Reader } from '../../stage'
import { feed } from '../feed'
import { html } from '../html'
import { jsonld } from '../jsonld'
import { markdown } from '../markdown'
import { newsml } from '../newsml'
import { ninjs } from '../ninjs'
import { nitf } from '../nitf'
import { readText } from '../text'
import type { Format } from './sniff'

/** The reader of each format. */
export const readers: Readonly<Record<Format, Reader>> = {
  feed,
  html,
  jsonld,
  markdown,
  newsml,
  ninjs,
  nitf,
  text: readText,
}
