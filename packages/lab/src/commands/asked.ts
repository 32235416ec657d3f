import { type Answer, answerOf } from '../asked/answers'
import { belowAskedFloors, isRight, readAskedFloors, rightOf, writeAskedFloors } from '../asked/floors'
import { readQuestions, unreadFiles } from '../asked/questions'
import { runLibraryWith } from '../predict/run'
import { percent, table } from '../report/table'

export interface AskedOptions {
  attribution: string
  errors?: true
  record?: true
  json?: true
}

/** Attributors that the floors hold for: the larger tagger would take too long. */
export const askedAttributions = ['tagger', 'rules']

/** `eval asked [FILE…]`: whose words are they? Returns what to print. Answers to files that nobody has read are not listed. */
export async function evalAsked(names: string[], options: AskedOptions): Promise<string> {
  const { files, sha256 } = readQuestions()
  const unknown = names.find((name) => !files.has(name))
  if (unknown !== undefined)
    throw new Error(`no such file: ${unknown} (there are ${[...files.keys()].join(', ')})`)
  if (options.record) {
    const before = readAskedFloors()
    const right: Record<string, Record<string, number>> = {}
    for (const name of askedAttributions) right[name] = rightOf(await askAll(name))
    writeAskedFloors({ sha256, right })
    const lost = belowAskedFloors(before, { sha256, right }).filter((line) => line.endsWith(' before'))
    return ['recorded', ...lost].join('\n')
  }
  const answers = await askAll(options.attribution, names)
  if (options.json)
    return JSON.stringify(Object.fromEntries([...answers].map(([name, all]) => [name, counts(all)])))
  const wrong = [...answers].flatMap(([name, all]) =>
    unreadFiles.has(name) ? [] : all.filter((one) => !isRight(one)),
  )
  return [askedTable(answers), ...(options.errors ? wrong.map(show) : [])].join('\n')
}

/** Every question answered, by file; of some files only, where they are named. */
export async function askAll(
  attribution: string,
  names: readonly string[] = [],
): Promise<Map<string, Answer[]>> {
  const answers = new Map<string, Answer[]>()
  for (const [name, questions] of readQuestions().files) {
    if (names.length > 0 && !names.includes(name)) continue
    const parsed = await runLibraryWith(questions, attribution)
    answers.set(
      name,
      questions.map((question, at) => answerOf(question, parsed[at]!)),
    )
  }
  return answers
}

/** How many are right, missed and asked, and the share that is right. */
export function counts(all: readonly Answer[]): {
  right: number
  missed: number
  asked: number
  share: string
} {
  const right = all.filter(isRight).length
  const missed = all.filter(({ kind }) => kind === 'missed').length
  return { right, missed, asked: all.length, share: percent(right / Math.max(1, all.length)) }
}

function askedTable(answers: ReadonlyMap<string, readonly Answer[]>): string {
  const row = (name: string, all: readonly Answer[]) => [name, ...Object.values(counts(all))]
  const of = (isWanted: (name: string) => boolean) =>
    [...answers].filter(([name]) => isWanted(name)).flatMap(([, all]) => all)
  const sums = [
    row(
      'read',
      of((name) => !unreadFiles.has(name)),
    ),
    row(
      'unread',
      of((name) => unreadFiles.has(name)),
    ),
  ].filter(([, , , asked]) => asked !== 0)
  return table(
    ['', 'right', 'missed', 'asked', '%'],
    [
      ...[...answers].map(([name, all]) => row(unreadFiles.has(name) ? `${name} (unread)` : name, all)),
      ...sums,
    ],
  )
}

const show = ({ question: { id, text, said, speaker }, kind, speaker: ours }: Answer) =>
  `${kind} ${id}: ${speaker}${ours === undefined ? '' : `, ours ${ours}`}\n  “${said}” in ${text.replaceAll('\n', '¶')}`
