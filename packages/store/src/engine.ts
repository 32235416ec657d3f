import { checked, guarded } from './check'
import type { PutCounts, Store } from './store'

/** What answers a store's questions, in this thread or in another: everything that goes in and out can be sent. */
export interface Engine extends Omit<Store, 'put' | 'get' | 'each' | 'hasInputs' | 'peopleOf'> {
  /** Articles as the JSON that is kept. */
  put(records: readonly string[], inputs: readonly string[]): Promise<PutCounts>
  /** The article's JSON. */
  get(id: string): Promise<string | undefined>
  /** Some articles after a place, and the place after these; nothing after the last. */
  after(place: number): Promise<{ records: string[]; place: number | undefined }>
  hasInputs(inputs: readonly string[]): Promise<string[]>
  peopleOf(article: string): Promise<[actor: string, person: string][]>
}

/** The store that an engine drives. */
export function storeOn(engine: Engine): Store {
  return guarded({
    ...engine,
    search: (question) => engine.search(checked('search', question)),
    speakers: (question = {}) => engine.speakers(checked('speakers', question)),
    people: (question = {}) => engine.people(checked('people', question)),
    // Lists that are no arrays, and what was made of typed arrays, can't be sent.
    near: (bands, options) => engine.near([...bands], options),
    put: (articles, { inputs = [] } = {}) =>
      engine.put(
        articles.map((article) => JSON.stringify(article)),
        inputs,
      ),
    async get(id) {
      const record = await engine.get(id)
      return record === undefined ? undefined : JSON.parse(record)
    },
    async *each() {
      for (let place: number | undefined = 0; place !== undefined; ) {
        const page: Awaited<ReturnType<Engine['after']>> = await engine.after(place)
        for (const record of page.records) yield JSON.parse(record)
        place = page.place
      }
    },
    hasInputs: async (inputs) => new Set(await engine.hasInputs(inputs)),
    peopleOf: async (article) => new Map(await engine.peopleOf(article)),
  })
}
