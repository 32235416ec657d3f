import { parse } from '@news/model'
import type { Input, Result } from '../each'
import { jsonOf } from '../render/json'
import type { Look } from '../render/look'
import { nameLine, type Part, readingOf } from '../render/reading'

/** How the records of several inputs are shown. */
export interface Showing {
  part: Part
  /** Undefined: as JSON. */
  look: Look | undefined
  /** Whether each input is announced by its name. */
  named: boolean
}

/** Reads one input and shows its records. */
export function records({ part, look, named }: Showing): (input: Input) => Result {
  return ({ name, bytes, index }) => {
    const { articles, warnings } = parse(bytes)
    const shown = articles.map((article) =>
      look ? readingOf(article, look, part) : jsonOf(article, name, part),
    )
    const heading = look && named ? (index > 0 ? '\n' : '') + nameLine(name, look) : ''
    return {
      output: heading + shown.join(look ? '\n' : ''),
      text: articles.map(({ text }) => text).join(''),
      warnings,
    }
  }
}
