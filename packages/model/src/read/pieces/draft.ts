import type { Warning } from '../../record'
import type { Draft } from '../../stage'
import { layoutOf, type Part } from '../layout'
import { creditOf } from '../layout/credit'
import { textWarnings } from '../text/warnings'
import { oneLine } from '../xml/node'

/**
 * Metadata and body to a draft. The text is headline, standfirst and body, an empty line between them; credits and
 * datelines of the body become fields, and a body that repeats the headline has it once.
 */
export function draftOf(
  given: Draft['article'],
  body: readonly Part[],
  warnings: readonly Warning[] = [],
): Draft {
  const { parts, ...credit } = creditOf(withoutRepeated(given, body))
  const article = clean({ ...credit, ...given })
  const pieces: Part[] = [
    ...(article.headline === undefined ? [] : [{ kind: 'headline' as const, text: article.headline }]),
    ...(article.standfirst === undefined ? [] : [{ kind: 'standfirst' as const, text: article.standfirst }]),
    ...parts,
  ]
  const { text, blocks } = layoutOf(pieces)
  return { article, text, blocks, warnings: [...warnings, ...textWarnings(text)] }
}

/** No article, and the reason. */
export function refusal(code: Warning['code'], message: string, warnings: readonly Warning[] = []): Draft {
  return { article: {}, text: '', blocks: [], warnings: [...warnings, { code, message }], refused: true }
}

/** The headline, byline and standfirst are said once, as fields. */
function withoutRepeated(
  { headline, byline, standfirst }: Draft['article'],
  body: readonly Part[],
): readonly Part[] {
  const said = new Set([headline, byline, standfirst].filter((one) => one !== undefined).map(oneLine))
  let first = 0
  while (first < body.length && said.has(body[first]!.text)) first++
  return body.slice(first)
}

/** Fields on one line; what is empty is absent. */
function clean(article: Draft['article']): Draft['article'] {
  const entries = Object.entries(article).map(([name, value]) => [
    name,
    typeof value === 'string' ? oneLine(value) : value,
  ])
  return Object.fromEntries(
    entries.filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
