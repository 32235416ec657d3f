import { wellFormed } from '../well-formed'

/** The text as HTML shows it, in an element and in an attribute between quotation marks. */
export function escapeHtml(text: string): string {
  return wellFormed(text)
    .replace(/(?![\t\n\f\r])\p{Cc}/gu, '\ufffd')
    .replace(/[&<>"'`]/g, (sign) => entities[sign]!)
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}
