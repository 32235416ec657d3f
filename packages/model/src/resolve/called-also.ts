/** What bodies and people are called besides, by a word of their name or office: `union` of a local, `officer` of a sergeant. */
import organizations from '../lang/en/organizations.json'
import titles from '../lang/en/titles.json'

function othersByWord(calledAlso: Record<string, string[]>): ReadonlyMap<string, string[]> {
  const others = new Map<string, string[]>()
  for (const [noun, words] of Object.entries(calledAlso))
    for (const word of words) others.set(word, [...(others.get(word) ?? []), noun])
  return others
}

export const otherBodies = othersByWord(organizations.calledAlso)
export const otherOffices = othersByWord(titles.calledAlso)
