import type { Article } from '@news/model'
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Cast } from '../model/cast'
import { articleTitle } from '../model/over-time'
import { alternate, type Hit, search } from '../model/search'
import { nobody } from '../model/speakers'
import { Badge } from './badge'
import { Modal } from './modal'
import type { Person } from './voices'

/** Looks for words in the names of speakers and in quotes, while they are typed. Enter goes to what is found. */
export function Search(props: {
  articles: readonly Article[]
  cast: Cast
  onClose: () => void
  onFound: (hit: Hit) => void
}) {
  const { articles, cast, onClose, onFound } = props
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const index = cast.index()
  const { hits, total } = useMemo(() => search(index, query), [index, query])
  const box = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => box.current?.focus(), [])
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by && hits.length > 0) setAt((at + by + hits.length) % hits.length)
    else if (event.key === 'Enter' && hits[at]) onFound(hits[at])
    else return
    event.preventDefault()
  }
  return (
    <Modal id="search" title="Search" onClose={onClose}>
      <input
        ref={box}
        type="text"
        class="query"
        role="combobox"
        aria-label="Words in names or quotes"
        aria-expanded={hits.length > 0}
        aria-controls="hits"
        aria-autocomplete="list"
        aria-activedescendant={hits[at] ? `hit-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder="Words in names or quotes"
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <p class="found" role="status">
        {query.trim() !== '' && `${total === 0 ? 'Nothing' : total} found`}
        {total > hits.length && `, the first ${hits.length} shown`}
      </p>
      <div id="hits" class="hits" role="listbox" aria-label="What was found">
        {hits.map((hit, i) => (
          <Option
            key={`${i}`}
            id={`hit-${i}`}
            hit={hit}
            person={cast.people.get(hit.who) ?? nobody}
            title={hit.type === 'quote' && articles.length > 1 ? articleTitle(articles[hit.article]!) : ''}
            isCurrent={i === at}
            onChoose={() => onFound(hit)}
          />
        ))}
      </div>
    </Modal>
  )
}

function Option(props: {
  id: string
  hit: Hit
  person: Person
  title: string
  isCurrent: boolean
  onChoose: () => void
}) {
  const { id, hit, person, title, isCurrent, onChoose } = props
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keyboard focus and the keys
    <div
      id={id}
      class="hit"
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      data-hue={person.hue}
      ref={(element) => {
        if (isCurrent) element?.scrollIntoView({ block: 'nearest' })
      }}
      onClick={onChoose}
    >
      <Badge speaker={person} />
      <span>
        {hit.type === 'quote' && <span class="kind">{[person.name, title].filter(Boolean).join(' · ')}</span>}
        {alternate(hit).map((piece, i) => (i % 2 === 1 ? <b key={`${i}`}>{piece}</b> : piece))}
        {hit.type === 'speaker' && <span class="kind">speaker: follow</span>}
      </span>
    </div>
  )
}
