import type { Action } from '../model/state'

/**
 * What a key does on the page; nothing while somebody types or a dialog is open, and nothing with Ctrl, Alt or Meta
 * held. `model/keys.ts` tells the reader of them.
 */
export function actionFor(event: KeyboardEvent): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return null
  if (document.querySelector('dialog[open]')) return null
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

/** True for places that take text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')
  )
}
