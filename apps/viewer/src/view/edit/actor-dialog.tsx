import type { Article } from '@news/model'
import { useState } from 'preact/hooks'
import type { Correction } from '../../model/corrections'
import { troubleWith } from '../../model/edits'
import type { Part } from '../../model/grouping'
import type { Person } from '../../model/people'
import type { Action } from '../../model/state'
import { Modal } from '../modal'
import { MergeForm } from './merge-form'
import { RenameForm } from './rename-form'
import { SplitForm } from './split-form'

/** Makes corrections; `then` is whom to follow afterwards. Says why where they can’t be made. */
export type Make = (corrections: readonly Correction[], then?: Part) => void

/** Who somebody is, by hand: another name, the same as somebody else, or two people. In all articles at once. */
export function ActorDialog(props: {
  person: Person
  others: readonly Person[]
  articles: readonly Article[]
  log: readonly Correction[]
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { person, others, articles, log, dispatch, onClose } = props
  const [trouble, setTrouble] = useState('')
  const make: Make = (corrections, then) => {
    const why = troubleWith(articles, corrections)
    setTrouble(why)
    if (why !== '') return
    onClose()
    dispatch({ type: 'correct', corrections, ...(then && { then }) })
  }
  return (
    <Modal id="actor-dialog" title={`Who ${person.name} is`} onClose={onClose}>
      {trouble && (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <RenameForm person={person} articles={articles} make={make} />
      {others.length > 0 && <MergeForm person={person} others={others} articles={articles} make={make} />}
      {person.said.length > 0 && <SplitForm person={person} articles={articles} log={log} make={make} />}
    </Modal>
  )
}
