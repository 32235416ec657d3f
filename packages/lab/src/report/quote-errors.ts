import { cueWord, stemOf } from '../errors/cue-word'
import { type QuoteError, type QuoteErrorClass, quoteErrors, quoteErrorTexts } from '../errors/quotes'
import { isWithin, marked, windowOf } from '../errors/show'
import { type Aligned, sourceRight } from '../score/align'
import { countBy, groupBy } from '../score/group'
import { spread } from './spread'
import { percent, table } from './table'

const classes = Object.keys(quoteErrorTexts) as QuoteErrorClass[]

/**
 * How often each thing goes wrong: by class and sort, by our rule, and by the reporting word of the gold; then examples
 * with the text around them, of all classes or of one: what the gold has, and what we have.
 */
export function showQuoteErrors(articles: Aligned[], wanted: true | QuoteErrorClass, limit: number): string {
  const errors = articles.flatMap(quoteErrors)
  const examples = classes
    .filter((name) => wanted === true || name === wanted)
    .map((name) => {
      const some = errors.filter((error) => error.class === name)
      return [
        `== ${name}: ${quoteErrorTexts[name]} (${some.length})`,
        ...spread(some, limit).map(example),
      ].join('\n\n')
    })
  return [byClass(errors), byRule(errors, articles), byCue(errors, articles), ...examples].join('\n\n')
}

function byClass(errors: QuoteError[]): string {
  const rows = classes.flatMap((name) => {
    const some = errors.filter((error) => error.class === name)
    const sorts = [...countBy(some, (error) => error.sort)]
    return [
      [name, some.length, quoteErrorTexts[name]],
      ...sorts.map(([sort, count]) => [`  ${sort}`, count, '']),
    ]
  })
  return table(['wrong', 'count', ''], rows)
}

function byRule(errors: QuoteError[], articles: Aligned[]): string {
  const all = articles.flatMap(({ quotes }) => quotes)
  const right = articles.flatMap(({ quotes, matches, gold, predicted }) =>
    matches
      .filter((match) => sourceRight(gold[match.gold]!, predicted[match.predicted]!))
      .map((match) => quotes[match.predicted]!),
  )
  const rows = [...countBy(all, ruleOf)].map(([rule, count]) => {
    const full = right.filter((quote) => ruleOf(quote) === rule).length
    const wrong = (name: QuoteErrorClass) =>
      errors.filter(
        (error) =>
          error.class === name && ruleOf(error.aligned.quotes[error.predicted.at(-1) ?? -1]) === rule,
      ).length
    const counts = (['spurious', 'source', 'edge', 'apart', 'merged', 'split'] as const).map(wrong)
    return [rule, count, percent(full / count), ...counts]
  })
  return table(['our rule', 'ours', 'full %', 'spurious', 'source', 'edge', 'apart', 'merged', 'split'], rows)
}

function byCue(errors: QuoteError[], articles: Aligned[], most = 30): string {
  const all = articles.flatMap((aligned) => aligned.gold.map((_, index) => cueOf(aligned, index)))
  const names = ['missed', 'source', 'edge', 'apart', 'merged'] as const
  const counts = names.map((name) => {
    const some = errors.filter((error) => error.class === name)
    return countBy(some, (error) => stemOf(cueOf(error.aligned, error.gold.at(-1)!)))
  })
  const rows = [...groupBy(all, stemOf)]
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, most)
    .map(([stem, words]) => {
      const [commonest] = countBy(words, (word) => word).keys()
      return [commonest!, words.length, ...counts.map((of) => of.get(stem) ?? 0)]
    })
  return table([`gold cue, all its forms (the ${most} most frequent)`, 'gold', ...names], rows)
}

const cueOf = ({ article }: Aligned, index: number) =>
  cueWord(article.quotes[index]!.cue.map(([start, end]) => article.text.slice(start, end)).join(' '))

function example({ class: name, sort, aligned, gold, predicted }: QuoteError): string {
  const { article, quotes } = aligned
  const ofGold = gold.map((index) => article.quotes[index]!)
  const ofOurs = predicted.map((index) => quotes[index]!)
  const window = windowOf(article.text, [...ofGold, ...ofOurs])
  // Where one side has nothing, all that it has nearby tells why.
  const goldShown = ofGold.length > 0 ? ofGold : article.quotes.filter((quote) => isWithin(quote, window))
  const oursShown = ofOurs.length > 0 ? ofOurs : quotes.filter((quote) => isWithin(quote, window))
  const rules = ofOurs.map((quote) => [quote.rule, quote.speakerRule].filter(Boolean).join(' + ')).join(' | ')
  return [
    `-- ${name} · ${sort}${rules === '' ? '' : ` · ${rules}`} · ${article.id}`,
    `   gold  ${marked(article.text, window, goldShown)}`,
    `   ours  ${marked(article.text, window, oursShown)}`,
  ].join('\n')
}

const ruleOf = (quote: { rule?: string } | undefined) => quote?.rule ?? 'no rule'
