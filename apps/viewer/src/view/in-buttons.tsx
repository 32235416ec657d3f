import type { Hand } from '../dom/taking'
import type { Action } from '../model/state'
import { OpenFile } from './open-file'

/** The ways to something else to read. */
export function InButtons({ dispatch, hand }: { dispatch: (action: Action) => void; hand: Hand }) {
  return (
    <>
      <button type="button" class="button" onClick={() => dispatch({ type: 'restart' })}>
        New text
      </button>
      <OpenFile hand={hand} />
    </>
  )
}
