import { printStage, type StageName, trace } from '@news/model/stages'
import type { Command } from 'commander'
import { each } from '../each'
import { parseOptionsOf } from '../reading'
import { stageText } from '../render/stage'
import type { Shell } from '../shell/shell'
import { type FormatOptions, namesOf, taskOf } from './inputs'

/** Prints what one stage of the parser added to each article, under the name of the input if there are several. */
export async function showStage(
  stage: StageName,
  files: string[],
  options: FormatOptions,
  command: Command,
  shell: Shell,
): Promise<void> {
  if (options.json) command.error('--stage prints text; leave out --json')
  const names = namesOf(files, command, shell, options)
  await each(
    { ...taskOf(names, options), way: ['stage', stage] },
    shell,
    async ({ document, alone, attribution }) => {
      const given = parseOptionsOf(document, options.from)
      const walks = await trace(document.input, attribution ? { ...given, attribution } : given)
      const heading = alone ? '' : `# ${document.name}\n`
      return {
        output: stageText(heading + walks.map((walk) => printStage(stage, walk)).join('')),
        text: walks.map(({ text }) => text).join(''),
        warnings: walks.flatMap(({ warnings }) => warnings),
      }
    },
  )
}
