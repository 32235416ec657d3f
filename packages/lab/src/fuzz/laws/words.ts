import { anyText, newsLike, rule, same } from '@news/laws'
import { rules } from '@news/model'
import { countriesIn } from '@news/model/countries'
import {
  attribute,
  classAfter,
  classBefore,
  isAdverb,
  mention,
  read,
  resolve,
  segment,
  trace,
} from '@news/model/stages'
import { featuresOf, placeColumns, placeOf, sequencesOf, typeColumns } from '@news/model/tagger'
import { firstNameGender, generationOf, isFunctionWord, nameWords, spelling } from '@news/model/words'
import fc from 'fast-check'
import { type Law, law } from '../law'

/** What the library says of single names and words, and what it hands to a tagger of one's own. */
export function wordLaws(): Law[] {
  return [
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
    }),
    law({
      name: 'stages',
      share: 2,
      inputs: fc.oneof(newsLike, newsLike, anyText),
      broken: brokenStages,
      output: (text) => JSON.stringify(featuresIn(text)),
    }),
  ]
}

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
    ...rule('who a name is does not hang on its case', same(nameWords(text), nameWords(text.toLowerCase()))),
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

/** One stage after the other, as the library's own walk calls them. */
const walked = (text: string) => read(text).map((draft) => resolve(attribute(mention(segment(draft)), rules)))

function featuresIn(text: string): unknown {
  return walked(text).map((walk) => {
    const { types, typeOf, places } = featuresOf(walk)
    return [[...types], [...typeOf], [...places]]
  })
}

function brokenStages(text: string): string[] {
  return [
    ...rule('the stages one by one are the walk', same(walked(text), trace(text, { attribution: rules }))),
    ...walked(text).flatMap((walk) => {
      const { tokens } = walk
      const all = Array.from({ length: tokens.length }, (_, at) => at)
      const { types, typeOf, places } = featuresOf(walk)
      const sizes = [...Object.values(typeColumns).entries()]
      const width = sizes.length
      const sequences = sequencesOf(walk)
      return [
        ...rule(
          'features are within their columns',
          all.every(
            (at) =>
              sizes.every(([column, size]) => {
                const value = types[typeOf[at]! * width + column]!
                return size === 0 || (value >= 0 && value < size)
              }) &&
              placeOf(places[at]!).every((value, column) => value < Object.values(placeColumns)[column]!),
          ),
        ),
        ...rule(
          'sequences hold every token once',
          sequences.every(({ first, last }, i) => first < last && first === (sequences[i - 1]?.last ?? 0)) &&
            (sequences.at(-1)?.last ?? 0) === tokens.length,
        ),
        ...rule(
          'every word has neighbours of a class',
          all.every(
            (at) => classAfter(walk.text, tokens, at) !== '' && classBefore(walk.text, tokens, at) !== '',
          ),
        ),
      ]
    }),
  ]
}
