import type { FormCount } from './counts'
import type { Entry } from './entries'
import { type Inflection, inflect } from './inflections'
import data from './like.json'

/** For each listed form the rarer forms that are used like it. A form that was often seen not to report is left out. */
export function likeForms(
  entries: Map<string, Entry>,
  counts: Map<string, FormCount>,
): Record<string, string[]> {
  const like: Record<string, string[]> = {}
  for (const [model, verbs] of Object.entries(data.like)) {
    const models = inflect(model)
    for (const verb of verbs) {
      for (const [kind, form] of Object.entries(inflect(verb)) as [Inflection, string][]) {
        const count = counts.get(form)
        const seldom = count === undefined || count.cues > 0 || count.uses <= 8
        if (entries.has(form) || !entries.has(models[kind]) || !seldom) continue
        like[models[kind]] ??= []
        like[models[kind]].push(form)
      }
    }
  }
  for (const forms of Object.values(like)) forms.sort()
  return like
}
