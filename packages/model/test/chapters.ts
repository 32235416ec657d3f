import { readdirSync, readFileSync } from 'node:fs'
import { type Family, families } from './notation'

/** One chapter of the specification: a Markdown file with checks in fenced blocks. */
export interface Chapter {
  file: string
  checks: { name: string; line: number; markup: string; none: Family[]; article: boolean }[]
}

/** All chapters in a folder, in the order of their names. */
export function chaptersIn(folder: URL): Chapter[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => readChapter(file, readFileSync(new URL(file, folder), 'utf8')))
}

/**
 * Finds the checks of a chapter: blocks fenced as `news`, each named after the heading above it.
 * The words after `news` tell how it is read: `none=quote,actor` and `article`, see `CheckOptions`.
 */
export function readChapter(file: string, markdown: string): Chapter {
  const checks: Chapter['checks'] = []
  const lines = markdown.split('\n')
  let heading = file
  let nth = 0
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.startsWith('#')) {
      heading = line.replace(/^#+/, '').trim()
      nth = 0
    }
    if (!line.startsWith('```')) continue
    const close = lines.findIndex((other, at) => at > i && other === '```')
    if (close < 0) throw new Error(`${file}:${i + 1}: the block is never closed`)
    const [language, ...words] = line.slice(3).trim().split(' ')
    if (language === 'news') {
      nth++
      checks.push({
        name: nth === 1 ? heading : `${heading} (${nth})`,
        line: i + 1,
        markup: lines.slice(i + 1, close).join('\n'),
        ...readWords(words, `${file}:${i + 1}`),
      })
    }
    i = close
  }
  return { file, checks }
}

function readWords(words: string[], where: string): { none: Family[]; article: boolean } {
  let none: Family[] = []
  for (const word of words) {
    if (word === 'article') continue
    const listed = word.startsWith('none=') ? word.slice('none='.length).split(',') : [word]
    none = listed.map((name) => {
      const family = families.find((known) => known === name)
      if (family === undefined) throw new Error(`${where}: “${word}” means nothing after “news”`)
      return family
    })
  }
  return { none, article: words.includes('article') }
}
