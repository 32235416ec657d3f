import { anyFormat } from '../../src/any'
import { feed } from '../../src/feed'
import { html } from '../../src/html'
import { jsonld } from '../../src/jsonld'
import { markdown } from '../../src/markdown'
import { newsml } from '../../src/newsml'
import { ninjs } from '../../src/ninjs'
import { nitf } from '../../src/nitf'
import type { Reader } from '../../src/stage'

/** Every reader there is, by the name of its subpath. A new one is added here and falls under all laws. */
export const readers: Readonly<Record<string, Reader>> = {
  any: anyFormat,
  feed,
  html,
  jsonld,
  markdown,
  newsml,
  ninjs,
  nitf,
}
