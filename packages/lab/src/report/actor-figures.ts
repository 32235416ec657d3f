import type { ActorFigures } from '../score/actors'
import { percent, table } from './table'

const kinds = ['actor', 'person', 'organisation', 'place', 'group', 'all']

/** The figures of `eval actors` as tables. */
export function showActorFigures({ exact, overlap, clusters, speakers, pronouns }: ActorFigures): string {
  const names = kinds
    .filter((kind) => exact[kind])
    .map((kind) => {
      const [e, o] = [exact[kind]!, overlap[kind]!]
      return [kind, ...[e.p, e.r, e.f1, o.p, o.r, o.f1].map(percent), e.gold]
    })
  const tables = [
    names.length > 0
      ? table(['names', 'exact P', 'R', 'F1', 'overlap P', 'R', 'F1', 'gold'], names)
      : 'names: the gold knows speakers only',
  ]
  if (clusters) {
    const { muc, b3, ceafe, conll } = clusters
    const rows = Object.entries({ MUC: muc, 'B³': b3, CEAFe: ceafe }).map(([name, { p, r, f1 }]) => [
      name,
      ...[p, r, f1].map(percent),
    ])
    tables.push(table(['clusters', 'P', 'R', 'F1'], [...rows, ['CoNLL', '', '', percent(conll)]]))
  }
  if (speakers) {
    const rows = Object.entries({ all: speakers, ...speakers.by, ...pronouns }).map(
      ([form, { n, found, strict, lenient }]) => [
        form,
        ...[strict, lenient, found].map((count) => percent(n === 0 ? 0 : count / n)),
        n,
      ],
    )
    tables.push(table(['speakers', 'strict %', 'lenient %', 'found %', 'gold'], rows))
  }
  return tables.join('\n\n')
}
