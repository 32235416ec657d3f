import type { Speaker } from '../model/speakers'

/** A speaker's label in the speaker's colour. Only for the eye: the name stands beside it or is said. */
export function Badge({ speaker }: { speaker: Pick<Speaker, 'label' | 'hue' | 'hollow'> | undefined }) {
  return (
    <span class="badge" data-hue={speaker?.hue ?? 0} data-hollow={speaker?.hollow} aria-hidden="true">
      {speaker?.label ?? '?'}
    </span>
  )
}
