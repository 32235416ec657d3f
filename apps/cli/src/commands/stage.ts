import { printStage, type StageName, trace } from '@news/model/stages'
import type { Command } from 'commander'
import { each } from '../each'
import { parseOptionsOf, titlesIn } from '../reading'
import { stageText } from '../render/stage'
import type { Shell } from '../shell/shell'
import { nameShown } from '../text/name'
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
  await each({ ...taskOf(names, options), way: ['stage', stage] }, shell, async (input) => {
    const given = parseOptionsOf(input.document, options.from)
    const { attribution } = input
    const walks = await trace(input.document.input, attribution ? { ...given, attribution } : given)
    const titles = titlesIn(input, walks)
    const texts = walks.map((walk, nth) => {
      const title = titles[nth]
      return (title === undefined ? '' : `# ${nameShown(title)}\n`) + printStage(stage, walk)
    })
    return {
      output: stageText(texts.join('')),
      text: walks.map(({ text }) => text).join(''),
      warnings: walks.flatMap(({ warnings }) => warnings),
    }
  })
}
