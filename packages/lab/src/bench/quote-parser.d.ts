/** What we use of it; the package brings no types. */
declare module 'quote-parser' {
  interface Found {
    index: number
    text: string
    name: { index: number; text: string }
  }
  export function parse(text: string, language: string, options: { minLength: number }): Found[]
}
