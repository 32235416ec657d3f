/** Words for people, apart from the names: who compares names only does not load them. */
import people from '../lang/en/people.json'

/** `man`, `lawyer`: one person. */
export const singles: ReadonlySet<string> = new Set(Object.keys(people.single))

/** `former`, `retired`: before what somebody named was, or is for long. */
export const once: ReadonlySet<string> = new Set(people.once)
