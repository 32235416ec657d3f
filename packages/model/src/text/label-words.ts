import data from '../lang/en/labels.json'

/** `image`, `photo`, `advertisement`: ahead of a colon, nobody's name. In lower case. */
export const labelWords: ReadonlySet<string> = new Set([...data.words, ...data.ends])

/** `news` of `Breaking news`: what the last word, or two, say is nobody's name. In lower case. */
export const labelEnds: ReadonlySet<string> = new Set(data.ends)
