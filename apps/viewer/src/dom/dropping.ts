import { isTyping } from './keys'
import type { Hand } from './taking'

/** Takes files and text that are dropped anywhere on the page. While they hang over it the root says `data-drop`. */
export function watchDrops(hand: Hand): () => void {
  const root = document.documentElement
  const over = (event: DragEvent) => {
    event.preventDefault()
    root.dataset.drop = ''
  }
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) delete root.dataset.drop
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    delete root.dataset.drop
    if (event.dataTransfer) take(event.dataTransfer, 'dropped text', hand)
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', leave)
  document.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('dragleave', leave)
    document.removeEventListener('drop', drop)
  }
}

/** Takes what is pasted, unless it is pasted into a box that has text in it already, or into a dialog. */
export function watchPastes(hand: Hand): () => void {
  const paste = (event: ClipboardEvent) => {
    const { target, clipboardData } = event
    // what a dialog asks for is no article
    if (document.querySelector('dialog[open]')) return
    const adds = isTyping(target) && (target as HTMLTextAreaElement).value.trim() !== ''
    if (adds || !clipboardData) return
    event.preventDefault()
    take(clipboardData, 'pasted text', hand)
  }
  document.addEventListener('paste', paste)
  return () => document.removeEventListener('paste', paste)
}

function take(data: DataTransfer, name: string, hand: Hand) {
  const files = [...data.files]
  if (files.length > 0) hand.files(files)
  else hand.text(data.getData('text/plain'), name)
}
