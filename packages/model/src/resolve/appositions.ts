/** Descriptions that stand right beside the name of the one whom they describe. */
import type { Attributed, Mention } from '../stage'
import type { Referent, Referents } from './referent'

/**
 * Each such description, and the one who has the name.
 *
 *     Ann Hale, the head of Ferry Watch, said      The head of Ferry Watch, Ann Hale, said
 *               ^^^^^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^^^^^^^^^^^^^^^
 *     The neighbour, 67-year-old veteran Per Holm, said
 *     ^^^^^^^^^^^^^
 */
export function findAppositions(
  { text, mentions }: Attributed,
  referents: Referents,
): Map<Mention, Referent> {
  const found = new Map<Mention, Referent>()
  let described: Mention | undefined
  let named: Mention | undefined
  for (const mention of mentions) {
    if (mention.form === 'description') {
      const { start } = mention
      const referent = named?.roles?.some((role) => role.span.start === start)
        ? referents.of.get(named)
        : undefined
      if (referent !== undefined) found.set(mention, referent)
      // “The head of the agency, Ann Hale”: it is not the agency that she is
      const isWithin = described !== undefined && start < described.end
      if (!isWithin) described = mention.plural ? undefined : mention
    } else if (mention.kind === 'person' && mention.form !== 'pronoun') {
      const referent = referents.of.get(mention)
      const near = described !== undefined && mention.start - described.end < longestBetween
      const closed = [mention.head.end, mention.end].some(
        (end) => ',.;:'.includes(text[end] ?? '.') || goesOn.test(text.slice(end, end + 10)),
      )
      const between = near ? text.slice(described!.end, mention.start) : ''
      const isBeside =
        beside.test(between) ||
        (text[mention.end] === ',' && afterClause.test(between)) ||
        (/^ (?:is|was) $/.test(between) && opens(text, described!))
      if (referent !== undefined && closed && isBeside) found.set(described!, referent)
      named = mention
    } else if (
      mention.kind === 'organization' &&
      mention.form !== 'pronoun' &&
      described?.kind === 'organization'
    ) {
      // `A residents' group, Save Plank Road, has hired a lawyer`
      const referent = referents.of.get(mention)
      const { end } = described
      const isBeside =
        mention.start - end === 2
          ? text[end] === ','
          : mention.start - end < longestBetween && afterClause.test(text.slice(end, mention.start))
      if (referent !== undefined && isBeside && text[mention.end] === ',') found.set(described, referent)
    }
  }
  return found
}

/** `The minister was Ann Hale`; not “Beside the minister was Ann Hale”. */
function opens(text: string, { start }: Mention): boolean {
  return /(?:^|[.!?”"’'\n] ?)$/.test(text.slice(Math.max(0, start - 2), start))
}

/** `Ann Hale (Sula)`, `Ann Hale — who`, `Ann Hale of the Sula Clinic` */
const goesOn = /^ (?:\(|[—–] |(?:at|from|of) (?:the )?\p{Lu})/u

/** Characters between a description and the name. */
const longestBetween = 100

/** `The company that runs the awards, Sula Live, says`; `The man who found her, Per Holm, said` */
const afterClause = /^ (?:behind|that|which|who|whose) [^,.;:!?()“”"\n]{3,}, (?:the )?$/

/** `, `; ` State, `; ` there, the formidable `; `, 67-year-old ` */
const beside = /^(?: \p{L}+)?, (?:(?:the|an?) (?:[a-z-]+ ){0,2})?(?:\d{1,3}-year-old )?$/u
