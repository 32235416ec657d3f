import type { Article } from '@news/model'
import { useState } from 'preact/hooks'
import type { Correction } from '../../model/corrections'
import { troubleWith } from '../../model/edits'
import type { Part } from '../../model/grouping'
import type { Action } from '../../model/state'

/** Makes corrections; `then` is whom to follow afterwards. Says why where they can’t be made. */
export type Make = (corrections: readonly Correction[], then?: Part) => void

/** What makes the corrections of a dialog and closes it, and the place where it says why it did not. */
export function useMaking(dialog: {
  articles: readonly Article[]
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { articles, dispatch, onClose } = dialog
  const [trouble, setTrouble] = useState('')
  const make: Make = (corrections, then) => {
    const why = troubleWith(articles, corrections)
    setTrouble(why)
    if (why !== '') return
    onClose()
    dispatch({ type: 'correct', corrections, ...(then && { then }) })
  }
  const told = trouble && (
    <p class="trouble" role="alert">
      {trouble}
    </p>
  )
  return { make, told }
}
