import { oneLine } from '../xml/node'

/** `By Ann Lee and Jo Park` → the two names; `ann@example.com (Ann Lee)` → one. What names nobody gives nothing. */
export function namesIn(written: string): string[] {
  const plain = withoutAddress(oneLine(written)).replace(/^by:? /i, '')
  const parts = plain.split(/ and | & |; |, (?=\p{Lu})/u).map((part) => part.trim())
  // "Lee, Ann" is one name: each of several has a first and a last part.
  const names = (parts.every((part) => part.includes(' ')) ? parts : [plain]).filter(
    (name) => /\p{L}/u.test(name) && name.length <= 100 && !/^https?:/.test(name),
  )
  // "Ann Lee, The Daily Post": where somebody is named, a job or a house is not another author.
  const people = names.filter((name) => !/^the /i.test(name) && !house.test(name))
  return [...new Set(people.length > 0 ? people : names)]
}

const house = /(?:Writers?|Editors?|Correspondent|Reporter|Staff|News|Press|Times|Post|Desk|Bureau)$/

function withoutAddress(text: string): string {
  const bracket = /\(([^()]{1,80})\)$/.exec(text.slice(-90))
  // "ann@example.com (Ann Lee)", and the other way round
  if (bracket && text.includes('@') && !bracket[1]!.includes('@')) return bracket[1]!.trim()
  return text
    .split(' ')
    .filter((word) => !word.includes('@'))
    .join(' ')
}
