import type { Route } from '../route'
import { article } from './article'
import { health } from './health'
import { people } from './people'
import { quotes } from './quotes'
import { read } from './read'
import { speakers } from './speakers'
import { trace } from './trace'

/** Everything that can be asked: what is answered and what the document describes. */
export const routes: readonly Route[] = [health, article, read, quotes, speakers, people, trace]
