import type { Draft } from '@news/model'
import { html } from '@news/model/html'
import { jsonld } from '@news/model/jsonld'
import type { GoldPage } from '../corpus/pages'

/** What a page says in JSON-LD, and what we read in it with the JSON-LD taken out. */
export interface MetadataPair {
  id: string
  gold: Draft['article']
  ours: Draft['article']
}

/** One pair for each page whose JSON-LD has an article with a headline. */
export function metadataPairs(pages: readonly GoldPage[]): MetadataPair[] {
  return pages.flatMap(({ id, html: page }) => {
    const stated = [...page.matchAll(script)].flatMap(([, content = '']) => jsonld(content))
    const gold = stated.find(({ refused, article }) => !refused && article.headline !== undefined)
    return gold ? [{ id, gold: gold.article, ours: html(page.replace(script, ''))[0]!.article }] : []
  })
}

const script = /<script[^>]*ld\+json[^>]*>([\s\S]*?)<\/script>/gi
