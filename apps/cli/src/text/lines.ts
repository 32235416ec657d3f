/** Lines as the text that they are. */
export const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('')
