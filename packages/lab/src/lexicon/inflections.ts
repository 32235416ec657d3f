/** English verb forms: which belong together, and what the regular ones look like. */

/** Verbs whose forms don't share a beginning, by form. */
export const irregular: Record<string, string> = {
  bet: 'bet',
  chose: 'choose',
  drew: 'draw',
  felt: 'feel',
  forbade: 'forbid',
  foresaw: 'foresee',
  forgot: 'forget',
  found: 'find',
  gave: 'give',
  given: 'give',
  heard: 'hear',
  held: 'hold',
  knew: 'know',
  known: 'know',
  led: 'lead',
  made: 'make',
  meant: 'mean',
  said: 'say',
  saw: 'see',
  seen: 'see',
  shown: 'show',
  sought: 'seek',
  spoke: 'speak',
  spoken: 'speak',
  swore: 'swear',
  sworn: 'swear',
  taught: 'teach',
  thought: 'think',
  told: 'tell',
  took: 'take',
  understood: 'understand',
  went: 'go',
  written: 'write',
  wrote: 'write',
}

export type Inflection = 'base' | 's' | 'ing' | 'ed'

/** The base form, if a form can be led to one of the known words; else the form itself. */
export function baseOf(form: string, isKnown: (word: string) => boolean): string {
  return irregular[form] ?? candidates(form).find((word) => word.length > 2 && isKnown(word)) ?? form
}

/** Which form of a verb it is, by its ending. */
export function inflectionOf(form: string, base: string): Inflection {
  if (form === base) return 'base'
  if (form.endsWith('ing')) return 'ing'
  return form.endsWith('s') ? 's' : 'ed'
}

/** The regular forms of a verb: `deny` → `denies`, `denying`, `denied`. */
export function inflect(base: string): Record<Inflection, string> {
  const silent = base.endsWith('e')
  const y = base.endsWith('y') && !/[aeiou]y$/.test(base)
  const hissing = /(?:s|sh|ch|x|z)$/.test(base)
  const stem = y ? base.slice(0, -1) : base
  // quip → quipped; not whisper → whispered, whose last syllable is weak
  const twice = /^[^aeiou]*u?[aeiou][bgnpt]$/.test(base) || base === 'deadpan' ? base.at(-1) : ''
  return {
    base,
    s: y ? `${stem}ies` : hissing ? `${base}es` : `${base}s`,
    ing: `${silent ? base.slice(0, -1) : base}${twice}ing`,
    ed: silent ? `${base}d` : y ? `${stem}ied` : `${base}${twice}ed`,
  }
}

/** What a form could come from, the likeliest first: `stopped` → `stoppe`, `stopp`, `stop`. */
function candidates(form: string): string[] {
  const cut = (length: number, ending = '') => form.slice(0, -length) + ending
  if (form.endsWith('ies') || form.endsWith('ied')) return [cut(3, 'y')]
  if (form.endsWith('es')) return [cut(2), cut(1)]
  if (form.endsWith('s') && !form.endsWith('ss')) return [cut(1)]
  if (form.endsWith('ed')) return [cut(1), cut(2), cut(3)]
  if (form.endsWith('ing')) return [cut(3, 'e'), cut(3), cut(4)]
  return []
}
