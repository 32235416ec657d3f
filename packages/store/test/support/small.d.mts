import type { Article } from '@news/model'

export function smallArticle(id: string, version: number): Article
