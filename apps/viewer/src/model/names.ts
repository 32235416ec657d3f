/** How names are compared: what differs between two ways of writing one name, and nothing else, is folded away. */

/** `Mr. Jon O’Hara-Lund` and `jon o'hara lund` are one; so are `the Harbour Council` and `Harbour Council`. */
export function folded(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ`´]/g, "'")
    .replace(/[.,\u00ad]/g, '')
    .split(/[\s\u2010-\u2015-]+/)
    .filter((word) => word !== '')
  const first = words.findIndex((word) => !before.has(word))
  return words.slice(Math.max(0, first)).join(' ')
}

/** What stands before a name and is none of it. */
const before = new Set(['the', 'mr', 'mrs', 'ms', 'miss', 'mx', 'messrs', 'dr', 'sir', 'dame', 'prof'])

/** `Jon Lund` in full, `Lund` and `Ms Lund` not: a last name alone has many who bear it. */
export function isFull(name: string): boolean {
  return folded(name).includes(' ')
}

/** `NFC`, `N.F.C.`: letters that stand for one body, where a word such as `Council` stands for any. */
export function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,8}$/u.test(name)
}
