/** Names that the language data knows, found by their words: countries, places, organizations, peoples. */
import acronymData from '../lang/en/acronyms.json'
import countryData from '../lang/en/countries.json'
import organizationData from '../lang/en/organizations.json'
import peoplesData from '../lang/en/peoples.json'
import placeData from '../lang/en/places.json'
import type { ActorKind, MentionForm } from '../record'
import type { Tokens } from '../stage'
import { addWords, canBe, Word } from '../text/lexicon'

/** `adjective`: Russian · `people`: Russians · `capital`: Moscow. */
type EntryType =
  | 'country'
  | 'adjective'
  | 'people'
  | 'capital'
  | 'place'
  | 'institution'
  | 'organization'
  | 'group'

export interface Entry {
  type: EntryType
  kind: ActorKind
  form: MentionForm
  /** The name that it goes by: `United States` for `Americans`. */
  canonical: string
  /** What a capital stands for: `organization` for `Brussels`. */
  stands: ActorKind | undefined
  /** As written, word by word. */
  words: readonly string[]
}

/** The longest known name that starts at token `at` and ends before `limit`; in capitals throughout counts as well. */
export function knownAt(text: string, tokens: Tokens, at: number, limit: number): Entry | undefined {
  if (!canBe(tokens, at, Word.known)) return undefined
  for (const entry of byFirstWord.get(tokens.lower[at]!)!) {
    if (at + entry.words.length <= limit && matches(text, tokens, at, entry)) return entry.entry
  }
  return undefined
}

/** An entry with its words in small letters and in capitals. */
interface Spelled {
  entry: Entry
  words: readonly string[]
  lower: readonly string[]
  upper: readonly string[]
}

function matches(text: string, tokens: Tokens, at: number, { words, lower, upper }: Spelled): boolean {
  for (let i = 1; i < words.length; i++) if (tokens.lower[at + i] !== lower[i]) return false
  for (let i = 0; i < words.length; i++) {
    // `us` is not `US`; `MOSCOW` is `Moscow`
    const start = tokens.start[at + i]!
    if (text.startsWith(words[i]!, start) || text.startsWith(upper[i]!, start)) continue
    if (!lower[i]!.includes("'")) return false
    const straight = text.slice(start, tokens.end[at + i]!).replaceAll('’', "'")
    if (straight !== words[i] && straight !== upper[i]) return false
  }
  return true
}

/** All names that the language data knows, by their first word in small letters. */
export const byFirstWord = new Map<string, Spelled[]>()

function add(
  type: EntryType,
  kind: ActorKind,
  form: MentionForm,
  name: string,
  canonical = name,
  stands?: ActorKind,
) {
  const words = wordsOf(name)
  const first = words[0]!.toLowerCase()
  const entries = byFirstWord.get(first)
  const entry: Entry = { type, kind, form, canonical, stands, words }
  const lower = words.map((word) => word.toLowerCase())
  const upper = words.map((word) => word.toUpperCase())
  const spelled = { entry, words, lower, upper }
  if (entries === undefined) byFirstWord.set(first, [spelled])
  else entries.push(spelled)
}

/** As the tokenizer cuts: `People's Republic` → `People|'s|Republic`. */
function wordsOf(name: string): string[] {
  return name
    .split(' ')
    .flatMap((word) => (word.endsWith("'s") && word.length > 2 ? [word.slice(0, -2), "'s"] : [word]))
}

const isAcronym = (name: string) => !/[a-z]/.test(name) && !name.includes(' ')

for (const country of countryData.countries) {
  for (const name of [country.name, ...(country.names ?? [])]) {
    add('country', 'country', isAcronym(name) ? 'acronym' : 'name', name, country.name)
  }
  for (const name of country.people ?? []) add('people', 'country', 'demonym', name, country.name)
  for (const name of country.adjectives ?? []) add('adjective', 'country', 'demonym', name, country.name)
  for (const name of country.capitals ?? []) add('capital', 'place', 'metonym', name, country.name, 'country')
}
for (const [name, canonical] of Object.entries(placeData.seats)) {
  add('capital', 'place', 'metonym', name, canonical, 'organization')
}
for (const name of placeData.institutional) add('institution', 'organization', 'name', name)
for (const name of [...organizationData.names, ...organizationData.media])
  add('organization', 'organization', 'name', name)
for (const [name, canonical] of Object.entries(acronymData.names)) {
  add('organization', 'organization', 'acronym', name, canonical)
}
for (const name of peoplesData.peoples) add('group', 'group', 'name', name)
for (const name of peoplesData.adjectives) add('adjective', 'group', 'demonym', name)
for (const name of placeData.names) add('place', 'place', 'name', name)
// The longest first; of equals, the first that was added: `French` is the people before the adjective.
for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length)

addWords(byFirstWord.keys(), Word.known)
