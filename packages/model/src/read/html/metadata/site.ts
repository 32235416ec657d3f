/**
 * A title without the name of the site, `Bridge closes | Harbour Times` → `Bridge closes`: the last or the first
 * part goes where it says the site's name, as stated or as in its address.
 */
export function headlineWithout(title: string, site: readonly string[]): string | undefined {
  const names = site.map(lettersOf).filter((name) => name !== '')
  let rest = title.replace(/\s+/g, ' ').trim()
  for (let round = 0; round < 2; round++) {
    const last = edges(rest)
    const tail = last.find(({ part }) => says(names, part))
    if (tail === undefined) break
    rest = tail.without
  }
  return rest === '' ? undefined : rest
}

/** The parts at either end of a title, with what is left without them. */
function edges(title: string): { part: string; without: string }[] {
  const found: { part: string; without: string }[] = []
  for (const mark of [' | ', ' - ', ' – ', ' — ', ' : ', ' · ', ' » ', ' « ', ': ', '|']) {
    const last = title.lastIndexOf(mark)
    if (last > 0) found.push({ part: title.slice(last + mark.length), without: title.slice(0, last).trim() })
    const first = title.indexOf(mark)
    if (first > 0)
      found.push({ part: title.slice(0, first), without: title.slice(first + mark.length).trim() })
  }
  return found.sort((a, b) => a.part.length - b.part.length)
}

/** Whether a part names the site: `The Harbour Times` and harbourtimes.example are one. */
function says(names: readonly string[], part: string): boolean {
  const letters = lettersOf(part)
  return (
    letters.length >= 2 &&
    names.some(
      (name) =>
        name === letters ||
        (letters.length >= 3 && name.startsWith(letters)) ||
        (name.length >= 4 && letters.startsWith(name)),
    )
  )
}

/** A name by its letters and digits, without its article: `The Harbour Times` and `harbourtimes`. */
export const lettersOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
