/** Where an empty line ends the headers: behind it. Some writers end lines in LF alone. */
export function headersEnd(bytes: Buffer): number | undefined {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => [bytes.indexOf(end), end.length] as const)
  const found = ends.filter(([at]) => at >= 0).sort(([a], [b]) => a - b)[0]
  return found && found[0] + found[1]
}

/** The names, in lower case, and values of header lines; a line that begins with a blank goes on. */
export function headerLines(block: string): [string, string][] {
  return block
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .slice(1)
    .flatMap((line) => {
      const colon = line.indexOf(':')
      return colon > 0 ? [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]] : []
    })
}
