import type { ActorKind, MentionForm } from '../record'
import { byFirstWord } from './gazetteer'

/** A name that the language data knows, with the name that all its like go by: `USA` and `American` for `United States`. */
export interface KnownName {
  /** As written, word by word, as the tokenizer cuts. */
  words: readonly string[]
  canonical: string
  kind: ActorKind
  form: MentionForm
}

/** All names that the language data knows; of those with the same words, the likeliest first. */
export const knownNames: readonly KnownName[] = [...byFirstWord.values()].flatMap((entries) =>
  entries.map(({ entry }) => entry),
)
