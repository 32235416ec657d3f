/** Texts of the repository's own, by what they are: what the mutators begin with. */
export interface Seeds {
  text: string[]
  html: string[]
  xml: string[]
  json: string[]
  markdown: string[]
}
