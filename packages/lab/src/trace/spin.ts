import { chance, pick, type Random } from '../random'
import swaps from './swaps.json'

const byWord = new Map<string, string[]>()
for (const line of swaps.words)
  for (const word of line)
    if (!byWord.has(word))
      byWord.set(
        word,
        line.filter((one) => one !== word),
      )

const fillers = ['really', 'in fact', 'indeed', 'now', 'actually', 'clearly', 'today']
const british: [RegExp, string][] = [
  [/\b(\w{4,})ise(d|s)?\b/g, '$1ize$2'],
  [/\blabour/g, 'labor'],
  [/\bharbour/g, 'harbor'],
  [/\bprogramme/g, 'program'],
]

/** A text as a spinning program leaves it: about `share` of the words it knows become others, now and then one more comes in. */
export function spun(random: Random, text: string, share: number): string {
  let out = text
  for (const line of swaps.names) {
    if (line.length < 2 || !chance(random, share * 2)) continue
    const own = line.find((name) => new RegExp(`\\b${escaped(name)}(?!\\w)`, 'i').test(out))
    if (own === undefined) continue
    const other = pick(
      random,
      line.filter((name) => name !== own),
    )
    out = out.replace(new RegExp(`\\b${escaped(own)}(?!\\w)`, 'gi'), (found, at: number) =>
      at === 0 || (/[A-Z]/.test(found[0]!) && found.startsWith('The '))
        ? other[0]!.toUpperCase() + other.slice(1)
        : other,
    )
  }
  out = out.replace(/[A-Za-z]+/g, (word) => {
    const others = byWord.get(word.toLowerCase())
    if (others === undefined || !chance(random, share * 1.6)) return word
    const other = pick(random, others)
    return /^[A-Z]/.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other
  })
  if (chance(random, share)) {
    const words = out.split(' ')
    words.splice(1 + Math.floor(random() * (words.length - 1)), 0, pick(random, fillers))
    out = words.join(' ')
  }
  if (chance(random, 0.2)) for (const [from, to] of british) out = out.replace(from, to)
  return out
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
