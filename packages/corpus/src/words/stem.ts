import english from './english.json'

const endings = Object.entries(english.endings).sort(([a], [b]) => b.length - a.length)

/**
 * What the inflections of a word have in common, found by its ending alone: `negotiates`, `negotiated` and
 * `negotiating` are `negotiat`. Right enough to compare texts by; never shown to anybody.
 */
export function stemOf(word: string): string {
  const american = word.length > 5 ? inAmerican(word) : word
  return american.length > 3 ? withoutInflection(american) : american
}

function inAmerican(word: string): string {
  const found = endings.find(([british]) => word.endsWith(british))
  return found === undefined ? word : word.slice(0, -found[0].length) + found[1]
}

function withoutInflection(word: string): string {
  let stem = word
  if (stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`
  else if (stem.endsWith('s') && !/(?:ss|us|is)$/.test(stem)) stem = stem.slice(0, -1)
  if (stem.length > 5 && stem.endsWith('ing')) stem = stem.slice(0, -3)
  else if (stem.length > 4 && stem.endsWith('ed')) stem = stem.slice(0, -2)
  // stopped, stopping, stop; travelled, traveled
  if (stem.length > 3 && stem.at(-1) === stem.at(-2) && !/[aeiouy]/.test(stem.at(-1)!))
    stem = stem.slice(0, -1)
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}
