/**
 * Who asks, and who is asked: of the two it is the second who goes on.
 *
 *     Hale asked Ruiz whether it was true. It was, she said.
 *                ^^^^
 */
import contexts from '../lang/en/contexts.json'
import type { Attributed, Mention, Span } from '../stage'
import type { Referent } from './referent'

const pressing: ReadonlySet<string> = new Set(contexts.pressing)

/** No longer cue is one word for asking. */
const longest = 12

/** The questions of an article. */
export class Questions {
  private readonly askers = new Set<Mention>()
  /** Where the mentions of those begin who are asked. */
  private readonly askedAt = new Set<number>()
  private readonly text: string

  constructor({ text, attributions }: Attributed, sources: readonly (Mention | undefined)[]) {
    this.text = text
    attributions.forEach(({ to, content, cue }, i) => {
      const asker = isQuestion(text, cue, content) ? sources[i] : undefined
      const asked = to?.[0]?.start ?? (cue[0]?.end ?? 0) + 1
      if (asker === undefined || asker.start >= asked || asked >= (content[0]?.start ?? 0)) return
      this.askers.add(asker)
      this.askedAt.add(asked)
    })
  }

  /** Whether a mention is of somebody who speaks next, by what is asked here. */
  goesOn(mention: Mention, { kind }: Referent, isSource: boolean): boolean {
    if (this.askedAt.has(mention.start) && kind === 'person') return true
    return isSource && !this.askers.has(mention) && !this.isBehind(mention)
  }

  /** `Asked by a reporter what she would save, she …`, `in a statement read by a cousin, she …`: not the reporter and not the cousin. */
  private isBehind({ start }: Mention): boolean {
    const before = this.text.slice(Math.max(0, start - 48), start).toLowerCase()
    const by = before.lastIndexOf(' by ')
    // `by counsel assisting, Ann Hale, why`
    if (by < 0 || !/^(?:[a-z][a-z' -]{2,30}, )?$/.test(before.slice(by + 4))) return false
    const [, word = ''] = /\b([a-z]+(?: out)?)$/.exec(before.slice(0, by)) ?? []
    return pressing.has(word) || word === 'read' || word === 'read out'
  }
}

/** Not `asked Ruiz to resign`, which is no question. */
function isQuestion(text: string, cue: readonly Span[], [content]: readonly Span[]): boolean {
  return (
    content !== undefined &&
    cue.some(
      ({ start, end }) => end - start < longest && pressing.has(text.slice(start, end).toLowerCase()),
    ) &&
    !text.startsWith('to ', content.start)
  )
}
