import type { Warning } from '../../record'

/** What is odd about a text that was read all the same. Each kind is warned of once, at its first place. */
export function textWarnings(text: string): Warning[] {
  const warnings: Warning[] = []
  if (/^\s*$/.test(text.slice(0, 1000)) && text.trim() === '') {
    return [{ code: 'empty-text', message: 'The input holds no text.' }]
  }
  const control = firstControl(text)
  if (control >= 0) {
    const span = { start: control, end: control + 1 }
    warnings.push({
      code: 'control-characters',
      message: 'The text holds control characters; they were kept.',
      span,
    })
  }
  const lone = loneSurrogate(text)
  if (lone >= 0) {
    const span = { start: lone, end: lone + 1 }
    warnings.push({
      code: 'lone-surrogate',
      message: 'The text holds half of a surrogate pair; it was kept.',
      span,
    })
  }
  return warnings
}

/** The C0 controls that are no white space, and DEL. */
function firstControl(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit > 31 && unit !== 127) continue
    if (unit < 9 || unit > 13) return at
  }
  return -1
}

function loneSurrogate(text: string): number {
  // the engine's own look is quicker; not every engine has one
  if ((text as { isWellFormed?: () => boolean }).isWellFormed?.()) return -1
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0xd800 || unit > 0xdfff) continue
    if (text.codePointAt(at)! <= 0xffff) return at
    at++
  }
  return -1
}
