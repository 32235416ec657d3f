import { describe, expect, it } from 'vitest'
import { paintOf } from '../src/render/look'
import { nameLine, readingOf } from '../src/render/reading'
import { widthOf } from '../src/text/width'
import { article, bare } from './support/article'
import { linesIn, plain } from './support/look'

describe('who said what, for a person', () => {
  it('shows headline, quotes by speaker and actors', () => {
    expect(readingOf(article, plain(80))).toBe(`Bridge to close
By Jo Park · BERGEN

Who said what · 4 quotes, 2 speakers

Anna Berg · head of the harbour board
  q1  direct    told            "It will hold until spring,"
                                to: reporters
  q2  indirect  said            nobody was at risk
                                source: She

Bergen Pilots' Association · organization
  q4  mixed     called          the plan "a leap in the dark"

Speaker left open
  q3  direct    –               "Nobody asked us."
                                perhaps: Bergen Pilots' Association, Anna Berg

Who is in it · 2 actors

  a1  Anna Berg                   person        2×  head of the harbour board;
                                                    also Ms Berg
  a2  Bergen Pilots' Association  organization  1×
`)
  })

  it('sets the words under their label where the terminal is narrow', () => {
    expect(readingOf(article, plain(34), 'quotes')).toContain(`
  q1 · direct · told
    "It will hold until spring,"
    to: reporters
`)
    expect(readingOf(article, plain(34), 'actors')).toContain(`
  Anna Berg
    a1 · person · 2×
    head of the harbour board;
    also Ms Berg
`)
  })

  it.each([24, 40, 59, 60, 61, 80, 100])('keeps every line within %i columns', (width) => {
    const lines = linesIn(readingOf(article, plain(width)))
    expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
  })

  it('shows one part alone', () => {
    expect(readingOf(article, plain(80), 'quotes')).not.toContain('Who is in it')
    expect(readingOf(article, plain(80), 'actors')).not.toContain('Who said what')
  })

  it('says so where there is nothing', () => {
    expect(readingOf(bare(''), plain(80))).toBe('(empty)\n\nNobody is quoted.\n\nNobody is named.\n')
    expect(readingOf(bare('It rained.'), plain(80))).toContain('It rained.\n\nNobody is quoted.')
  })

  it('adds nothing but colour when it is painted', () => {
    const painted = readingOf(article, { width: 80, paint: paintOf(true) })
    const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
    expect(painted).not.toBe(readingOf(article, plain(80)))
    expect(painted.replace(escapes, '')).toBe(readingOf(article, plain(80)))
  })

  it('lets no text of the article steer the terminal', () => {
    const hostile = '\u001b[2J\u001b]0;owned\u0007 \u009b31m \u202edlog\r'
    const article = { ...bare(hostile), headline: hostile, byline: hostile }
    const shown = readingOf(article, plain(80))
    expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u)
    expect(shown).toContain('␛[2J␛]0;owned␇ [U+009B]31m [U+202E]dlog')
  })

  it('separates inputs by a line as wide as the rest', () => {
    expect(nameLine('a.txt', plain(30))).toBe(`── a.txt ${'─'.repeat(21)}\n`)
  })
})
