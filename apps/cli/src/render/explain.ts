import type { Actor, Article, Quote, Span } from '@news/model'
import { ruleTexts } from '@news/model/parse'
import { oneLine, wrap } from '../text/columns'
import { count } from '../text/count'
import { groupBy } from '../text/group'
import { textOf } from '../text/lines'
import { contextLines, legendLines } from './context'
import type { Look } from './look'
import { actorOf, notesOf, quotesBySpeaker, roleOf, wordsOf } from './words'

/** Why a record says what it says: the words it is made of, and each rule with the words it rests on. */
export function explainQuote(article: Article, quote: Quote, look: Look): string {
  const { paint, width } = look
  const speaker = actorOf(article, quote.speaker)
  const marks = partsOf(quote)
  const by = speaker ? `${oneLine(speaker.name)} (${speaker.id})` : 'speaker left open'
  const found = `${Math.round(quote.confidence * 100)} of 100 quotes found this way are right`
  return textOf([
    ...wrap(`${quote.id} · ${quote.kind} quote · ${by}`, width).map(paint.title),
    ...wrap([...notesOf(article, quote), found].join(' · '), width).map(paint.faint),
    '',
    ...contextLines(article, marks, look),
    ...legendLines(marks, look),
    ...whyLines(article, quote, look),
  ])
}

/** Who an actor is, and why its mentions were taken for one and the same. */
export function explainActor(article: Article, actor: Actor, look: Look): string {
  const { paint, width } = look
  const said = (quotesBySpeaker(article).get(actor.id) ?? []).map(({ id }) => id)
  const facts = [
    ...(actor.roles.length > 0 ? [roleOf(actor)] : []),
    ...(actor.aliases.length > 0 ? [`also ${actor.aliases.join(', ')}`] : []),
    ...(said.length > 0 ? [`said ${said.join(', ')}`] : []),
  ]
  const mentions = groupBy(actor.mentions, ({ form }) => form)
  return textOf([
    ...wrap(`${actor.id} · ${actor.kind} · ${actor.name}`, width).map(paint.title),
    ...facts.flatMap((fact) => wrap(fact, width).map(paint.faint)),
    '',
    ...wrap(count(actor.mentions.length, 'mention'), width),
    ...[...mentions].flatMap(([form, spans]) => formLines(article, form, spans, look)),
    ...whyLines(article, actor, look),
  ])
}

/** What is marked under a quote; the later sign wins where two meet. */
function partsOf(quote: Quote) {
  return [
    { sign: '~', name: 'content', spans: quote.content },
    { sign: '=', name: 'source', spans: quote.source },
    { sign: '^', name: 'cue', spans: quote.cue },
    { sign: '+', name: 'said to', spans: quote.to ?? [] },
    { sign: '-', name: 'via', spans: quote.via ?? [] },
  ]
}

function whyLines(article: Article, { basis }: Quote | Actor, look: Look): string[] {
  return basis.flatMap(({ rule, evidence }) => [
    '',
    ...wrap(`${ruleTexts[rule]} [${rule}]`, look.width),
    ...contextLines(article, [{ sign: '^', spans: evidence }], look),
  ])
}

/** `name · Norway (3)` */
function formLines(article: Article, form: string, spans: Span[], { width }: Look): string[] {
  const counts = groupBy(spans, (span) => oneLine(wordsOf(article, [span])))
  const words = [...counts].map(([word, all]) => (all.length > 1 ? `${word} (${all.length})` : word))
  return wrap(`${form} · ${words.join(', ')}`, width - 4).map((line) => `    ${line}`)
}
