import type { Page, Store } from '@news/store'
import { fileOf, pageOf } from '@news/viewer/site'
import * as z from 'zod'
import { given } from '../../given'
import { type Records, shownOf, viewerSite } from '../../shell/viewer'
import type { Answer } from '../answer'
import * as parameters from '../parameters'
import { Problem } from '../problem'
import { queryOf } from '../query'
import { type Asked, searchPage } from './search'
import { style } from './style'

/**
 * The pages for people: the search, and the viewer on what it finds. Nothing where there is no such page. `known` is the
 * tag of a version that whoever asks has already.
 */
export async function pageAt(url: URL, store: Store, known?: string): Promise<Answer | undefined> {
  if (url.pathname === '/') return search(url.searchParams, store)
  if (url.pathname === '/read') return read(url.searchParams, store)
  if (url.pathname === '/viewer') return pageOf(viewerSite())
  if (url.pathname === '/search.css') return answer('text/css; charset=utf-8', style)
  return fileOf(viewerSite(), url.pathname, known)
}

const Search = z.strictObject({ ...parameters.question, ...parameters.page })
const Reading = z.strictObject({
  ...parameters.question,
  ...parameters.page,
  article: z.string().optional(),
  quote: z.string().optional(),
})

async function search(params: URLSearchParams, store: Store): Promise<Answer> {
  const asked = filled(params)
  try {
    const found = await store.search(given(queryOf(Search, new URLSearchParams(asked))))
    return page(asked, found)
  } catch (error) {
    // A person who mistypes a date gets the form again.
    if (error instanceof Problem && error.code === 'bad-parameter')
      return {
        ...page(asked, undefined, error.more.errors?.map(told).join(' ') ?? error.detail),
        status: 400,
      }
    if (error instanceof Error && 'code' in error && error.code === 'question')
      return { ...page(asked, undefined, error.message), status: 400 }
    throw error
  }
}

const told = ({ parameter, detail }: { parameter: string; detail: string }) => `${parameter}: ${detail}.`

const page = (asked: Asked, found: Page | undefined, trouble?: string): Answer =>
  answer(htmlType, searchPage(asked, found, trouble), searchPolicy)

/** The viewer with an article in it, or with those that have the best answers. */
async function read(params: URLSearchParams, store: Store): Promise<Answer> {
  const query = queryOf(Reading, new URLSearchParams(filled(params)))
  return pageOf(viewerSite(), await recordsFor(query, store))
}

async function recordsFor(
  { article, quote, ...question }: z.output<typeof Reading>,
  store: Store,
): Promise<Records> {
  if (article !== undefined) {
    const found = await store.get(article)
    if (found === undefined) throw new Problem('no-record', 'There is no article with this id.')
    const isThere = found.quotes.some(({ id }) => id === quote)
    return {
      name: found.headline ?? found.id,
      loaded: [shownOf(found)],
      ...(isThere ? { quote: quote! } : {}),
    }
  }
  const { quotes } = await store.search(given({ ...question, limit: Math.min(question.limit, mostRead) }))
  const ids = new Set(quotes.map(({ article }) => article))
  const found = await Promise.all([...ids].map((id) => store.get(id)))
  const name = question.text ?? question.speaker ?? 'What was found'
  return { name, loaded: found.filter((one) => one !== undefined).map(shownOf) }
}

const mostRead = 50
const htmlType = 'text/html; charset=utf-8'

/** A form sends its empty fields as well. */
function filled(params: URLSearchParams): Asked {
  return Object.fromEntries([...params].filter(([, value]) => value !== ''))
}

function answer(type: string, body: string | Uint8Array, policy?: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': 'no-cache',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    },
    body,
  }
}

/** The page has a form, and no script. */
const searchPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
