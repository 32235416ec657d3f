import type { Action } from '../model/state'

/**
 * What a key does on the page; nothing while somebody types or a dialog is open, and nothing with Alt held, or
 * with Ctrl or Meta but Ctrl+Z. `model/keys.ts` tells the reader of them.
 */
export function actionFor(event: KeyboardEvent): Action | null {
  if (isTyping(event.target) || document.querySelector('dialog[open]')) return null
  if (event.altKey) return null
  if (event.ctrlKey || event.metaKey) return undoing(event)
  switch (event.key) {
    case 'j':
      return { type: 'step', by: 1 }
    case 'k':
      return { type: 'step', by: -1 }
    case 'n':
      return { type: 'turn', by: 1 }
    case 'p':
      return { type: 'turn', by: -1 }
    case 'o':
      return { type: 'open', article: null }
    case 'f':
      return { type: 'follow' }
    case 'e':
      return { type: 'amend' }
    case 'u':
      return { type: 'undo' }
    case 'U':
      return { type: 'redo' }
    case 's':
      return { type: 'ask', dialog: 'export' }
    case '/':
      return { type: 'ask', dialog: 'search' }
    case '?':
      return { type: 'ask', dialog: 'help' }
    case 'Escape':
      return { type: 'clear' }
    default:
      return null
  }
}

/** As everywhere: Ctrl+Z takes back, with Shift, or with Y, it makes again. */
function undoing({ key, shiftKey }: KeyboardEvent): Action | null {
  if (key === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return { type: 'redo' }
  return key === 'z' ? { type: 'undo' } : null
}

/** True for places that take text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  )
}
