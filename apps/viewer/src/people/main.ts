import type { Grouping } from '../model/grouping'
import { grouped } from './grouped'

/** What this script leaves for the page. */
export interface NewsPeople {
  grouped: Grouping
}

// Loaded once the page is drawn: what names and offices are compared by weighs more than all that draws.
Object.assign(globalThis, { newsPeople: { grouped } satisfies NewsPeople })
