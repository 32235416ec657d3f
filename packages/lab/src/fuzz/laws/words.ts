import { anyText, newsLike, rule, same } from '@news/laws'
import { countriesIn } from '@news/model/countries'
import { isAdverb } from '@news/model/stages'
import { firstNameGender, generationOf, isFunctionWord, nameWords, spelling } from '@news/model/words'
import fc from 'fast-check'
import { type Law, law } from '../law'

/** What the library says of single names and words. */
export const wordLaw = (): Law =>
  law({
    name: 'words',
    share: 2,
    inputs: fc.oneof(newsLike, anyText, names),
    broken: brokenWords,
    output: (text) =>
      JSON.stringify([
        nameWords(text),
        spelling(text),
        generationOf(text),
        countriesIn(text),
        firstNameGender(text),
      ]),
  })

const names = fc
  .array(
    fc.constantFrom(
      ...['Sergey', 'José', 'Kim', 'Jong-un', 'H.W.', 'O’Hara', 'the', 'The', 'Jr.', 'II', ',', 'iv', 'USA'],
      ...['Guinea-Bissau', 'Côte', 'd’Ivoire', 'of', '&', 'x', '\u0301', '.', '-', '＆', 'ﬁ', 'İ', 'ẞ'],
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '))

function brokenWords(text: string): string[] {
  const words = nameWords(text)
  const countries = countriesIn(text)
  return [
    ...rule(
      'a name is words',
      words.every((word) => word !== '' && !/\s/.test(word)),
    ),
    ...rule(
      'who a name in Latin letters is does not hang on its case',
      /[^\p{Script=Latin}\p{M}\p{P}\s]/u.test(text) || same(nameWords(text), nameWords(text.toLowerCase())),
    ),
    ...rule(
      'a spelling is its own',
      words.every((word) => spelling(spelling(word)) === spelling(word)),
    ),
    ...rule('a generation is one of a few', ['', 'jr', 'sr', 'ii', 'iii', 'iv'].includes(generationOf(text))),
    ...rule('countries are named once', new Set(countries).size === countries.length),
    ...rule(
      'a country is found by its own name',
      countries.every((country) => countriesIn(country).includes(country)),
    ),
    ...rule(
      'a word is of a class or not',
      [isFunctionWord(text), isAdverb(text)].every((said) => typeof said === 'boolean'),
    ),
  ]
}
