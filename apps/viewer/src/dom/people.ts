import { tellPeopleBy } from '../model/people'
import type { NewsPeople } from '../people/main'
import { loadScript } from './script'

/** Gets what tells who is who in several articles: a script of its own, which a page with all in one has in it already. */
export async function loadPeople(script: string): Promise<void> {
  if (!('newsPeople' in globalThis)) await loadScript(script)
  tellPeopleBy((globalThis as unknown as { newsPeople: NewsPeople }).newsPeople.grouped)
}
