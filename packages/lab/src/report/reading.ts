import type { Quote } from '@news/model'
import type { ActorVerdict, QuoteVerdict } from '../score/reading'

/** How many quotes of a reading were found, and what is wrong with the others. */
export function showQuoteVerdicts(verdicts: QuoteVerdict[], spurious: Quote[]): string {
  const right = verdicts.filter(({ verdict }) => verdict.startsWith('right'))
  const wrong = verdicts.filter((one) => !right.includes(one))
  return [
    `quotes: ${right.length} of ${verdicts.length} found with IoU >= 0.5 and the right speaker`,
    `speakers: ${verdicts.filter((one) => one.speakerRight).length} of ${verdicts.length} right of what overlaps the most`,
    ...right.filter(({ read }) => read.speaker === null).map((one) => `  ${one.verdict}: ${read(one)}`),
    ...wrong.flatMap((one) => [
      `  ${one.verdict}: ${read(one)}`,
      ...(one.ours ? [oursOf(one, one.ours)] : []),
    ]),
    `of ours, not in the reading: ${spurious.length}`,
    ...spurious.map((quote) => `  ${quote.id} ${quote.content[0]!.start}: ${quote.text} [${rulesOf(quote)}]`),
  ].join('\n')
}

/** How many actors of a reading were found whole, and what the others lack. */
export function showActorVerdicts(verdicts: ActorVerdict[]): string {
  const right = verdicts.filter((one) => one.right)
  return [
    `actors: ${right.length} of ${verdicts.length} found as one actor with all their names`,
    ...verdicts.filter((one) => !one.right).map((one) => `  ${one.read.name}: ${whyOf(one)}`),
  ].join('\n')
}

/** What we have instead: the same words with another speaker, or words that overlap by less than half. */
function oursOf({ verdict, speaker, iou }: QuoteVerdict, ours: Quote): string {
  const why = verdict === 'not found' ? `IoU ${iou.toFixed(2)}` : (speaker ?? '(open)')
  return `    ours: ${why}: ${ours.text} [${rulesOf(ours)}]`
}

function whyOf({ ours, unmerged, swallowed }: ActorVerdict): string {
  if (ours.length === 0) return 'not found'
  return [
    ours.length > 1 ? `several of ours: ${ours.map(({ id, name }) => `${id} ${name}`).join(', ')}` : '',
    unmerged.length > 0 ? `${ours[0]!.id} lacks: ${unmerged.join(', ')}` : '',
    swallowed.length > 0 ? `${ours[0]!.id} is also: ${swallowed.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ')
}

const read = ({ read: { speaker, content, start } }: QuoteVerdict) =>
  `${speaker ?? '(nobody named)'} ${start}: ${content}`
const rulesOf = (quote: Quote) => quote.basis.map(({ rule }) => rule).join(' + ')
