import { StoreError } from './error'
import type { PeopleQuestion, Question, SpeakersQuestion, Store } from './store'

/** What a value of a question may be: of this type, or one of these words. */
type Allowed = 'string' | 'number' | readonly string[]

const questions: {
  search: Record<keyof Question, Allowed>
  speakers: Record<keyof SpeakersQuestion, Allowed>
  people: Record<keyof PeopleQuestion, Allowed>
} = {
  search: {
    text: 'string',
    speaker: 'string',
    person: 'string',
    kind: ['direct', 'indirect', 'mixed'],
    outlet: 'string',
    since: 'string',
    until: 'string',
    limit: 'number',
    cursor: 'string',
  },
  speakers: { by: ['outlet', 'month'], outlet: 'string', since: 'string', until: 'string', limit: 'number' },
  people: { name: 'string', kind: 'string', limit: 'number' },
}

/** The question, if all that it says can be asked: `{ kind: 'loud' }` can’t. */
export function checked<Asked extends object>(method: keyof typeof questions, question: Asked): Asked {
  if (typeof question !== 'object' || question === null) throw wrong('the question is no object')
  const known: Readonly<Record<string, Allowed>> = questions[method]
  for (const [name, value] of Object.entries(question)) {
    if (!Object.hasOwn(known, name)) throw wrong(`“${name}” is nothing that can be asked for`)
    if (value !== undefined && !isAllowed(value, known[name]!))
      throw wrong(`“${name}” is ${wordsOf(known[name]!)}`)
  }
  return question
}

/** The store, whose methods reject with a `StoreError` also where something else is thrown, as by `put('x')`. */
export function guarded(store: Store): Store {
  const methods = Object.entries(store).map(([name, method]) => [
    name,
    name === 'each' ? method : (...values: unknown[]) => judged(method, values),
  ])
  return Object.fromEntries(methods)
}

async function judged(
  method: (...values: unknown[]) => Promise<unknown>,
  values: unknown[],
): Promise<unknown> {
  try {
    return await method(...values)
  } catch (error) {
    if (error instanceof StoreError) throw error
    throw new StoreError('failed', `it can’t be done: ${(error as Error).message}`, { cause: error })
  }
}

const wrong = (message: string) => new StoreError('question', message)

const isAllowed = (value: unknown, allowed: Allowed) =>
  typeof allowed === 'string' ? typeof value === allowed : allowed.includes(value as string)

const wordsOf = (allowed: Allowed) => (typeof allowed === 'string' ? `a ${allowed}` : allowed.join(' or '))
