import data from '../lang/en/countries.json'

/**
 * The countries that some words name, by name, adjective or people, each once by its common name in the order of
 * the words: `Norwegian`, `the Danes` and `U.S.` as `Norway`, `Denmark`, `United States`. Capitals are places here.
 */
export function countriesIn(text: string): string[] {
  const written = text.match(/[\p{L}.]+(?:['’-]\p{L}+)*/gu) ?? []
  const words = written.map((word) => word.replaceAll('’', "'").replace(/'s$/, ''))
  const found = new Set<string>()
  for (let at = 0; at < words.length; ) {
    const [name, length] = longestAt(words, at)
    if (name !== undefined) found.add(name)
    at += length
  }
  return [...found]
}

function longestAt(words: readonly string[], at: number): [string | undefined, number] {
  for (let length = Math.min(longest, words.length - at); length > 0; length--) {
    const together = words.slice(at, at + length).join(' ')
    // `the U.S.`, but `She moved to Norway.`
    const name = byWords.get(together) ?? byWords.get(together.replace(/\.$/, ''))
    if (name !== undefined) return [name, length]
  }
  return [undefined, 1]
}

const byWords = new Map(
  data.countries.flatMap(({ name, names = [], adjectives = [], people = [] }) =>
    [name, ...names, ...adjectives, ...people].map((words) => [words, name] as const),
  ),
)
const longest = Math.max(...[...byWords.keys()].map((words) => words.split(' ').length))
