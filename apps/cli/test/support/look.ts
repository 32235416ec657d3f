import { type Look, paintOf } from '../../src/render/look'

/** A look without colours. */
export const plain = (width: number): Look => ({ width, paint: paintOf(false) })

/** The lines of an output, without the last line's end. */
export const linesIn = (output: string) => output.replace(/\n$/, '').split('\n')
