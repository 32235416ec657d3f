import type { Standing, VariantPart, variantOf, Witness } from '@news/corpus'
import type { Trace } from '@news/store'
import { oneLine, wrap } from '../text/columns'
import { count } from '../text/count'
import type { Look } from './look'

/** A place of a quote, with its version set against the fullest one. */
export interface Variant extends Witness {
  /** How the speaker stands among those that the places name; absent where this one names nobody. */
  standing?: Standing
  /** The place with the fullest version. */
  against: string
  parts: VariantPart[]
}

/** Sets each version against the fullest. */
export function variantsOf({ witnesses, attributions }: Trace, compare: typeof variantOf): Variant[] {
  const fullest = witnesses.reduce((one, other) => (other.text.length > one.text.length ? other : one))
  const standings = new Map(
    attributions.flatMap(({ standing, witnesses: ids }) => ids.map((id) => [id, standing] as const)),
  )
  return witnesses.map((witness) => {
    const standing = standings.get(witness.id)
    return {
      ...witness,
      ...(standing === undefined ? {} : { standing }),
      against: fullest.id,
      parts: compare(witness, fullest),
    }
  })
}

/** Who said it, then all places, earliest first. */
export function traceLines(
  { witnesses, attributions }: Trace,
  variants: readonly Variant[],
  look: Look,
): string[] {
  const { width, paint } = look
  const fullest = witnesses.find(({ id }) => id === variants[0]!.against)!
  const title = `${count(witnesses.length, 'place')} · said by ${attributions.length === 0 ? 'nobody by name' : ''}`
  return [
    ...wrap(fullest.text, width).map(paint.title),
    '',
    ...wrap(title.trimEnd(), width),
    ...attributions.flatMap(({ speaker, standing, witnesses: ids }) => {
      const text = `${speaker.name} · ${count(ids.length, 'place')} · ${words[standing]}`
      return wrap(text, width - 2).map((line) => `  ${standing === 'agreed' ? line : paint.warning(line)}`)
    }),
    '',
    ...variants.flatMap((variant) => placeLines(variant, fullest, look)),
  ]
}

const words: Record<Standing, string> = {
  agreed: 'as most say',
  outlier: 'likely wrong: most name somebody else',
  disputed: 'disputed',
  open: 'may speak for the same',
}

function placeLines(variant: Variant, fullest: Witness, { width, paint }: Look): string[] {
  const { published, publisher, speaker, standing, id } = variant
  const head = [published ?? 'undated', publisher, speaker?.name ?? 'nobody by name']
    .filter(Boolean)
    .join(' · ')
  const isWrong = standing === 'outlier' || standing === 'disputed'
  return [
    ...wrap(head, width).map(isWrong ? paint.warning : paint.speaker),
    ...wrap(id === fullest.id ? variant.text : marked(variant, fullest), width - 2).map(
      (line) => `  ${line}`,
    ),
    `  ${paint.faint(oneLine(id))}`,
    '',
  ]
}

/** `We {+shall+} [-will-] not reopen the bridge [-before the inspection-]` */
function marked({ text, parts }: Variant, fullest: Witness): string {
  return parts
    .map(({ kind, here, there }) => {
      const [ours, theirs] = [text.slice(here.start, here.end), fullest.text.slice(there.start, there.end)]
      if (kind === 'same') return ours
      return [ours && `{+${ours.trim()}+}`, theirs && `[-${theirs.trim()}-]`].filter(Boolean).join(' ')
    })
    .join(' ')
}
