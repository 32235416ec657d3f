import type { Person } from '@news/corpus'
import type { PersonCard } from '@news/store'
import { oneLine, wrap } from '../text/columns'
import { count } from '../text/count'
import type { Look } from './look'

/** People, each with how often they were seen, their offices and other names. */
export function peopleLines(found: readonly PersonCard[], look: Look): string[] {
  if (found.length === 0) return wrap('Nobody of that name.', look.width)
  return found.flatMap((card) => [...headLines(card, card.titles, card.names, look), ''])
}

/** A person with the evidence. */
export function personLines(person: Person, look: Look): string[] {
  const { width, paint } = look
  return [
    ...headLines(person, Object.keys(person.titles), Object.keys(person.names), look),
    '',
    ...person.evidence.flatMap(({ sighting, reasons }) =>
      wrap(`${oneLine(sighting)}  ${reasons.join(', ')}`, width - 2).map((line) => `  ${line}`),
    ),
    ...(person.apart.length === 0
      ? []
      : ['', ...wrap(`not ${person.apart.join(', ')}`, width).map(paint.faint)]),
  ]
}

function headLines(
  {
    id,
    name,
    kind,
    count: seen,
    description,
  }: Pick<PersonCard, 'id' | 'name' | 'kind' | 'count' | 'description'>,
  titles: readonly string[],
  names: readonly string[],
  { width, paint }: Look,
): string[] {
  const also = names.filter((one) => one !== name)
  const details = [
    ...(description === undefined ? [] : [description]),
    ...(titles.length === 0 ? [] : [titles.slice(0, 5).join('; ')]),
    ...(also.length === 0 ? [] : [`also ${also.slice(0, 8).join(', ')}`]),
  ]
  return [
    `${paint.speaker(oneLine(name))} · ${kind} · ${count(seen, 'mention')}`,
    ...wrap(details.join(' · '), width - 2).map((line) => `  ${line}`),
    `  ${paint.faint(oneLine(id))}`,
  ]
}
