import { type ActorError, type ActorErrorClass, actorErrorTexts } from '../errors/actors'
import { marked, windowOf } from '../errors/show'
import { countBy } from '../score/group'
import { spread } from './spread'
import { table } from './table'

const classes = Object.keys(actorErrorTexts) as ActorErrorClass[]

/** How often each thing goes wrong, then examples with the text around them. */
export function showActorErrors(
  errors: ActorError[],
  only: ActorErrorClass | undefined,
  limit: number,
): string {
  const ofClass = (name: ActorErrorClass) => errors.filter((error) => error.class === name)
  const rows = classes.flatMap((name) => [
    [name, ofClass(name).length, actorErrorTexts[name]],
    ...[...countBy(ofClass(name), ({ sort }) => sort)].map(([sort, count]) => [`  ${sort}`, count, '']),
  ])
  const examples = classes
    .filter((name) => only === undefined || name === only)
    .map((name) => {
      const head = `== ${name}: ${actorErrorTexts[name]} (${ofClass(name).length})`
      return [head, ...spread(ofClass(name), limit).map(example)].join('\n\n')
    })
  return [table(['wrong', 'count', ''], rows), ...examples].join('\n\n')
}

function example({ class: name, sort, id, text, at, gold, ours }: ActorError): string {
  const place = [{ content: [at] }]
  return [
    `-- ${name} · ${sort} · ${id}`,
    `   gold  ${gold || '(none)'}`,
    `   ours  ${ours || '(none)'}`,
    `   text  ${marked(text, windowOf(text, place, 80), place).replace('[C: ', '[')}`,
  ].join('\n')
}
