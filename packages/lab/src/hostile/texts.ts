/** Texts that make careless programs slow, each as long as asked for. */
export const hostileTexts: Record<string, (length: number) => string> = {
  'straight quotation marks': repeated('"'),
  'opening quotation marks': repeated('“'),
  'closing quotation marks': repeated('”'),
  'single quotation marks': repeated("'"),
  'double within single within double': repeated('"\' '),
  'quotation opened, never closed': (length) => `He said: “${repeated('we go on and ')(length - 10)}`,
  'opened again in every paragraph': repeated('“We go on.\n\n'),
  'quotation after quotation': repeated('“No,” he said. '),
  'a.a.a.': repeated('a.'),
  'A. A. A.': repeated('A. '),
  'one word, no spaces': repeated('a'),
  'one word of capitals': repeated('A'),
  'no spaces, all kinds of characters': repeated('aB3“-.’'),
  'one line of prose': repeated('The harbour is closed and nobody knows why, '),
  spaces: repeated(' '),
  'line ends': repeated('\n'),
  'letter, line end': repeated('a\n\n'),
  'John Smith': repeated('John Smith '),
  'a new name every time': (length) => numbered(length, (n) => `${letters(n)} Smith met `),
  'two new names every time': (length) => numbered(length, (n) => `${letters(n)} ${letters(n + 7)} met. `),
  'Smith, John, Smith, John': repeated('Smith, John, '),
  'the head of the head of': repeated('the head of '),
  'said said said': repeated('said '),
  'he said that he said that': repeated('he said that '),
  'according to according to': repeated('according to '),
  'Name: Name:': repeated('Vance: '),
  'he she they': repeated('he she they '),
  commas: repeated(','),
  dashes: repeated('— '),
  brackets: repeated('('),
  'halves of surrogate pairs': repeated('\ud83e'),
  'combining marks': (length) => `a${repeated('\u0301')(length - 1)}`,
  'marks and halves of pairs in turns': repeated('"\ud83d“\ude42'),
  'right to left': repeated('قال الوزير: «لا تعليق». '),
  'letters without width': repeated('a\u200b\u2060"\u200d '),
  'zero bytes and escapes': repeated('\0\u001b[2J '),
  'speakers in capitals': repeated('ANN LEE: No. '),
  'quotation in every line': repeated('“No.”\n'),
  'dates and times': repeated('on Monday, 3 May 2016 at 10:30, '),
  initials: repeated('J. K. L. M. '),
  'names with an apostrophe': repeated("O'Neill's 'n' D'Arcy's "),
  'offices within offices': repeated('President of the Minister of the '),
  'adverbs behind a name': repeated('Zorgly quickly '),
  'turns in one open quotation': (length) => `“${repeated("Q: 'We go on now'. A: 'We go on'. ")(length - 1)}`,
  'another alias every time': (length) =>
    numbered(length, (n) => `Ann Hale, known as ${letters(n)}, left. ${letters(n)} said no. `),
  'an inquest that has heard': repeated('A farmer died alone, an inquest has heard. Ann Hale said no. '),
  'one endless word in a name': (length) =>
    `The A${repeated('a')(length >> 1)} Institute opened. ${repeated('Hale met the Institute. ')(length)}`.slice(
      0,
      length,
    ),
  'one endless word in a title': (length) =>
    `Ms a${repeated('a')(length >> 1)}-president Ann Hale left. ${repeated('President Hale left. ')(length)}`.slice(
      0,
      length,
    ),
}

/** A unit over and over, as long as asked for. */
export function repeated(unit: string) {
  return (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** Units that are all different. */
export function numbered(length: number, unit: (n: number) => string): string {
  const parts: string[] = []
  for (let size = 0, n = 0; size < length; n++) {
    const part = unit(n)
    parts.push(part)
    size += part.length
  }
  return parts.join('').slice(0, length)
}

/** A made-up first name for a number: `Baba`, `Baca`, … */
export function letters(n: number): string {
  const consonants = 'bcdfgklmnprstv'
  let name = ''
  for (let rest = n, i = 0; i < 4; i++) {
    name += consonants[rest % consonants.length]! + 'aeio'[i]!
    rest = Math.floor(rest / consonants.length)
  }
  return name[0]!.toUpperCase() + name.slice(1)
}
