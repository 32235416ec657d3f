import data from '../lang/en/labels.json'

/** `image`, `photo`, `advertisement`: ahead of a colon, nobody's name. In lower case. */
export const labelWords: ReadonlySet<string> = new Set(data.words)
