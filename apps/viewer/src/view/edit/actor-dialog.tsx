import type { Article } from '@news/model'
import type { Correction } from '../../model/corrections'
import type { Person } from '../../model/people'
import type { Action } from '../../model/state'
import { Modal } from '../modal'
import { useMaking } from './making'
import { MergeForm } from './merge-form'
import { RenameForm } from './rename-form'
import { SplitForm } from './split-form'

/** Who somebody is, by hand: another name, the same as somebody else, or two people. In all articles at once. */
export function ActorDialog(props: {
  person: Person
  others: readonly Person[]
  articles: readonly Article[]
  log: readonly Correction[]
  dispatch: (action: Action) => void
  onClose: () => void
}) {
  const { person, others, articles, log, onClose } = props
  const { make, told } = useMaking(props)
  return (
    <Modal id="actor-dialog" title={`Who ${person.name} is`} onClose={onClose}>
      {told}
      <RenameForm person={person} articles={articles} make={make} />
      {others.length > 0 && <MergeForm person={person} others={others} articles={articles} make={make} />}
      {person.said.length > 0 && <SplitForm person={person} articles={articles} log={log} make={make} />}
    </Modal>
  )
}
