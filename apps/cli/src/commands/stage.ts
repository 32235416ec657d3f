import { printStage, type StageName, trace } from '@news/model/stages'
import type { Input, Result } from '../each'
import { stageText } from '../render/stage'

/** Reads one input and prints what one stage of the parser added. */
export function stage(showing: { stage: StageName; named: boolean }): (input: Input) => Result {
  return ({ name, bytes }) => {
    const walks = trace(bytes)
    const printed = walks.map((walk) => stageText(printStage(showing.stage, walk)))
    return {
      output: (showing.named ? stageText(`# ${name}\n`) : '') + printed.join(''),
      text: walks.map(({ text }) => text).join(''),
      warnings: walks.flatMap((walk) => walk.warnings),
    }
  }
}
