/** One line a thing, for every stage: what `news parse --stage` and the viewer show of the walk through the stages. */
import type { Resolved, Span } from './stage'

/** The stages by name, in the order of the walk. */
export const stageNames = ['read', 'segment', 'mention', 'attribute', 'resolve'] as const
/** A stage that can be printed. */
export type StageName = (typeof stageNames)[number]

/**
 * Prints what one stage added, one line a thing: its offsets, what it is, and the text it covers.
 *
 *     printStage('read', trace(text)[0])   // 0-43 headline "Harbour bridge to close"
 */
export function printStage(stage: StageName, walk: Resolved): string {
  return printers[stage](walk)
    .map((line) => `${line}\n`)
    .join('')
}

const printers: Record<StageName, (walk: Resolved) => string[]> = {
  read: (walk) => walk.blocks.map((block) => `${at(block)} ${block.kind} ${quoted(walk, block)}`),
  segment: (walk) => [
    ...walk.sentences.map(
      (sentence) => `${at(sentence)} sentence block=${sentence.block} ${quoted(walk, sentence)}`,
    ),
    ...Array.from({ length: walk.tokens.length }, (_, i) => {
      const token = { start: walk.tokens.start[i]!, end: walk.tokens.end[i]! }
      return `${at(token)} token ${tokenKinds[walk.tokens.kind[i]!]} ${quoted(walk, token)}`
    }),
    ...walk.marks.map(
      (mark) =>
        `${at(mark)} mark ${mark.role} depth=${mark.depth}${mark.closed ? '' : ' unclosed'}${mark.continues ? ' continues' : ''} ${quoted(walk, mark)}`,
    ),
  ],
  mention: (walk) =>
    walk.mentions.map((mention) => `${at(mention)} ${mention.kind} ${mention.form} ${quoted(walk, mention)}`),
  attribute: (walk) =>
    walk.attributions.map(
      (found) =>
        `${found.rule} source=${list(walk, found.source)} cue=${list(walk, found.cue)} content=${list(walk, found.content)}`,
    ),
  resolve: (walk) => [
    ...walk.actors.map(
      (actor) =>
        `${actor.id} ${actor.kind} ${JSON.stringify(actor.name)} mentions=${list(walk, actor.mentions)}`,
    ),
    ...walk.quotes.map(
      (quote) => `${quote.id} ${quote.kind} speaker=${quote.speaker ?? '?'} ${list(walk, quote.content)}`,
    ),
  ],
}

const tokenKinds = ['word', 'number', 'mark', 'punctuation', 'symbol']
const at = ({ start, end }: Span) => `${start}-${end}`
const quoted = ({ text }: Resolved, { start, end }: Span) => JSON.stringify(text.slice(start, end))
const list = (walk: Resolved, spans: Span[]) =>
  spans.map((span) => `${at(span)}:${quoted(walk, span)}`).join(',') || '-'
