import { readReading } from '../corpus/reading'
import { runLibraryWith } from '../predict/run'
import { showLawful } from '../report/lawful'
import { showActorVerdicts, showQuoteVerdicts } from '../report/reading'
import { judgeActors, judgeQuotes } from '../score/reading'

/** `eval quotes` and `eval actors` on one article that somebody read by hand. Returns what to print. */
export async function evalReading(
  folder: string,
  { attribution = 'tagger', json }: { attribution?: string; json?: true },
): Promise<string> {
  const reading = readReading(folder)
  const parsed = await runLibraryWith([reading], attribution)
  const { article } = parsed[0]!
  const { verdicts, spurious } = judgeQuotes(reading, article)
  const actors = judgeActors(reading, article)
  if (json) {
    const right = verdicts.filter(({ verdict }) => verdict.startsWith('right')).length
    return JSON.stringify({
      quotes: { right, of: verdicts.length, spurious: spurious.length },
      actors: { right: actors.filter((actor) => actor.right).length, of: actors.length },
    })
  }
  return [showQuoteVerdicts(verdicts, spurious), showActorVerdicts(actors), showLawful(parsed)].join('\n')
}
