/** A name that was found becomes a mention: with its title, its role, and what is known of its gender. */
import type { ActorKind, MentionForm } from '../record'
import type { Mention, Segmented, Span } from '../stage'
import { mentionOf } from '../text/mention'
import type { Casing } from './casing'
import type { Name } from './kinds'
import { genderOf, nameLetters } from './lists'
import { roleAfter, titleBefore } from './titles'

/** The mention of a name; `metonym` if the place stands for its government. */
export function toMention(segmented: Segmented, casing: Casing, name: Name, metonym: boolean): Mention {
  const { tokens } = segmented
  const lettered = name.last - name.first > 2 && nameLetters.has(tokens.lower[name.last - 1]!)
  const head = spanOf(segmented, name.first, lettered ? name.last - 1 : name.last)
  const kind: ActorKind = metonym ? (name.entry?.stands ?? 'country') : name.kind
  const { start } = head
  const end = tokens.end[name.last - 1]!
  if (name.kind !== 'person') {
    const mention = mentionOf(start, end, formOf(segmented, name, metonym), kind, head)
    mention.canonical = canonicalOf(name, metonym)
    return mention
  }
  const sentence = segmented.sentences[tokens.sentence[name.first]!]!
  const from = titleBefore(segmented, casing, name.first, sentence.first)
  const after = roleAfter(segmented, name.last)
  const titled = from < name.first && name.last - name.first === 1
  const mention = mentionOf(
    tokens.start[from]!,
    after === undefined ? end : tokens.end[after.last - 1]!,
    titled ? 'title' : formOf(segmented, name, false),
    kind,
    head,
  )
  if (from === name.first && after === undefined) return mention
  const roles: NonNullable<Mention['roles']> = []
  if (from < name.first) roles.push(roleOf(segmented, spanOf(segmented, from, name.first)))
  if (after !== undefined) roles.push(roleOf(segmented, spanOf(segmented, after.first, after.last)))
  mention.roles = roles
  let gender: Mention['gender']
  for (let at = from; at < name.first; at++) gender ??= genderOf(tokens, at)
  for (let at = after?.first ?? 0; at < (after?.last ?? 0) && at < (after?.first ?? 0) + 4; at++)
    gender ??= genderOf(tokens, at)
  mention.gender = gender
  return mention
}

function canonicalOf({ entry }: Name, metonym: boolean): string | undefined {
  return entry === undefined || (entry.type === 'capital' && !metonym) ? undefined : entry.canonical
}

function formOf({ text, tokens }: Segmented, name: Name, metonym: boolean): MentionForm {
  if (metonym) return 'metonym'
  if (name.entry !== undefined) return name.entry.form === 'metonym' ? 'name' : name.entry.form
  if (name.last - name.first > 1) return 'name'
  const written = text.slice(tokens.start[name.first]!, tokens.end[name.first]!)
  if (name.kind !== 'person' && name.kind !== 'place' && /^[A-Z][A-Z.&]+$/.test(written)) return 'acronym'
  return 'short'
}

/** The name of a body is no longer than this. */
const longestBody = 300

/** `the deputy head of Russia's Defence Committee` → title `deputy head`, of `Russia's Defence Committee`. */
function roleOf({ text }: Segmented, span: Span): { title: string; of?: string; span: Span } {
  const written = text.slice(span.start, span.end)
  const bare = written.replace(/^(?:the|an?) /i, '')
  // biologist at the University of Bergen: the first small word, and not the one within the body's name
  const cut = bare.search(/ (?:at|of) /)
  // Secretary of State, chief of staff: small or one-word bodies are part of the title
  const of = cut < 0 ? '' : bare.slice(cut + 4)
  if (of === '' || of.length > longestBody || !/\p{Lu}/u.test(of) || /^(?:State|Staff)\b/.test(of))
    return { title: bare, span }
  return { title: bare.slice(0, cut), of, span }
}

function spanOf({ tokens }: Segmented, first: number, last: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[last - 1]! }
}
