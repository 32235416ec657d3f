/** The elements of a feed that take more than their text. */
import { authorsIn } from '../byline'
import { childOf, lineOf, oneLine, textOf, type XmlElement } from '../xml/node'
import { all, plainOf } from './lookup'
import { fields } from './names'

/** The names of whoever wrote it, from the best element that names anybody. */
export function authorsOf(element: XmlElement): string[] {
  for (const name of fields.authors) {
    const names = all(element, [name]).flatMap((author) => {
      const within = lineOf(childOf(author, 'name'))
      return authorsIn(within ?? (childOf(author, 'email') ? '' : plainOf(author)))
    })
    if (names.length > 0) return [...new Set(names)]
  }
  return []
}

/** Text, `term` or `label` of each category; lists with commas are taken apart where they are defined so. */
export function keywordsOf(element: XmlElement): string[] {
  const words = all(element, fields.keywords).flatMap((category) => {
    const label = category.attributes.get('label') ?? category.attributes.get('text')
    const word = label ?? (plainOf(category) || category.attributes.get('term') || '')
    return category.name === 'keywords' || category.name === 'tags' ? word.split(',') : [word]
  })
  return [...new Set(words.map(oneLine).filter((word) => word !== ''))]
}

export function languageOf(element: XmlElement): string | undefined {
  const named = all(element, fields.language)[0]
  // An entry may say it at its text only.
  const said = named ? textOf(named) : all(element, fields.content).map(ownLanguage).find(Boolean)
  const tag = oneLine(ownLanguage(element) ?? said ?? '').replace('_', '-')
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/i.test(tag) ? tag : undefined
}

const ownLanguage = ({ attributes }: XmlElement) => attributes.get('xml:lang')

/** Where the article stands: `rel="alternate"`, best as HTML; else RSS’s link; else a guid that is one. */
export function linkOf(element: XmlElement, bases: readonly string[]): string | undefined {
  const links = all(element, fields.link)
  const isPage = (link: XmlElement) => /html|^$/.test(link.attributes.get('type') ?? '')
  const alternate = (link: XmlElement) => ['alternate', undefined].includes(link.attributes.get('rel'))
  const ranked = [
    ...links.filter((link) => link.name === 'origlink'),
    ...links.filter((link) => alternate(link) && isPage(link)),
    ...links.filter(alternate),
  ]
  const given = ranked.map((link) => oneLine(link.attributes.get('href') ?? '') || oneLine(textOf(link)))
  const guid = all(element, ['guid']).find((one) => one.attributes.get('ispermalink') !== 'false')
  const own = element.attributes.get('href') ?? ''
  const fallback = /^https?:\/\//i.test(textOf(guid).trim()) ? [textOf(guid).trim()] : []
  return absolute(
    [...given, own, ...fallback].find((link) => link !== ''),
    bases,
  )
}

/** Against the nearest base that is one; as written where there is none. */
function absolute(link: string | undefined, bases: readonly string[]): string | undefined {
  if (link === undefined || /^[a-z][a-z0-9+.-]{0,20}:/i.test(link)) return link
  let resolved = link
  for (const base of bases) {
    try {
      resolved = new URL(resolved, base).href
      break
    } catch {
      // A base may be relative itself, and is then as good as none.
    }
  }
  return resolved
}
