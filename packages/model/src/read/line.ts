/** The article that a line of NDJSON holds, as far as its fields are what they should be. */
export interface LineDocument {
  input: string
  format: 'html' | 'text'
  id?: string
  url?: string
}

/** `{"text": "…"}` or `{"html": "…"}`, perhaps with `id` and `url`; undefined for an object that has neither. */
export function documentOfLine(object: Readonly<Record<string, unknown>>): LineDocument | undefined {
  const { text, html } = object
  if (typeof html === 'string') return { input: html, format: 'html', ...namesOfLine(object) }
  return typeof text === 'string' ? { input: text, format: 'text', ...namesOfLine(object) } : undefined
}

/** What such an object calls its article, be there none; a number is an id, too. */
export function namesOfLine({
  id,
  url,
}: Readonly<Record<string, unknown>>): Pick<LineDocument, 'id' | 'url'> {
  return {
    ...(typeof id === 'string' || typeof id === 'number' ? { id: String(id) } : {}),
    ...(typeof url === 'string' ? { url } : {}),
  }
}
