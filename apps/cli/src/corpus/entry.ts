/** A document of the corpus: one file, one line of NDJSON, one record of a WARC file, one web page. */
export interface Document {
  /** As the user named it, or where in its file it stands: `news.ndjson:12`. */
  name: string
  input: Uint8Array | string
  /** The `Content-Type` that the bytes came with: what it says of their charset goes before what they say. */
  charset?: string
  /** The key of the format in `formats`, where the source states one. */
  format?: string
  url?: string
  /** The id that its source gives it. */
  id?: string
  /** The bytes of its file that it stands in, where it is a record of a web archive that has them to itself. */
  range?: { offset: number; length: number }
  /** The record that it is by the look of it: what `parse --json` writes. */
  record?: object
}

/** Something that could not be read, in a sentence for the user. */
export interface Trouble {
  name: string
  trouble: string
}

/** What a corpus is made of, in its order. */
export type Entry = Document | Trouble

/** An input that can't be read, and why, in words for the user that go on from its name: `is not text`. */
export class Unreadable extends Error {}

/** An input that its reader refuses, and says so in sentences of its own: `The input is not valid JSON.` */
export class RefusedInput extends Unreadable {}

/** No article is larger; what is, is another kind of file, or never ends. A parse takes some 40 times as much memory. */
export const largestDocument = 16 * 2 ** 20

/** What is said of a larger one. */
export const tooLarge = `larger than ${largestDocument / 2 ** 20} MB, too large for an article`
