import { harmless } from '../text/harmless'

/** What `printStage` prints, safe to show: it escapes what JSON escapes, and JSON leaves some controls as they are. */
export function stageText(printed: string): string {
  return printed.split('\n').map(harmless).join('\n')
}
