import { linesOf } from './lines'
import { treeOf } from './tree'

/** The paragraphs of a text that may hold HTML: by its elements, else by its lines. */
export function paragraphsIn(text: string): string[] {
  if (!/<\/?[a-z][^<>]{0,200}>/i.test(text)) {
    return text
      .split(/[\r\n]+/)
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .filter((line) => line !== '')
  }
  const tree = treeOf(text)
  return linesOf(tree, new Float64Array(tree.tags.length), -1).map((line) => line.text)
}
