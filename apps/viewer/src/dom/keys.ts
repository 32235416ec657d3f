import type { Action } from '../model/state'

/** What a key does on the page; nothing while somebody types, and nothing with Ctrl, Alt or Meta held. */
export function actionFor(event: KeyboardEvent): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return null
  switch (event.key) {
    case 'j':
      return { type: 'step', by: 1 }
    case 'k':
      return { type: 'step', by: -1 }
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
