import type { ActorKind, MentionForm } from '../record/actor'
import type { Mention, Span } from '../stage'

/** A mention that nothing more is known of. All have the same fields in the same order: the engine reads no others as fast. */
export function mentionOf(
  start: number,
  end: number,
  form: MentionForm,
  kind: ActorKind,
  head: Span,
): Mention {
  return {
    start,
    end,
    form,
    kind,
    head,
    canonical: undefined,
    roles: undefined,
    gender: undefined,
    plural: undefined,
  }
}
