import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { news } from '../support/news'

const shells = ['bash', 'zsh', 'fish'] as const
const scripts = new Map<string, string>()

beforeAll(async () => {
  for (const shell of shells) scripts.set(shell, (await news(['completion', shell])).stdout)
})

/** What bash offers at the end of the line. */
function offered(...words: string[]): string[] {
  const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _news; printf '%s\\n' "\${COMPREPLY[@]}"`
  const args = ['-c', `${scripts.get('bash')}\n${ask}`, 'bash', 'news', ...words]
  return execFileSync('bash', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
}

describe('completion', () => {
  it.each(shells)('for %s knows every command, option and stage', (shell) => {
    const words =
      'parse quotes actors explain convert view sample completion json lines text stage path segment resolve from to checkpoint fetch out jsonld brat ndjson warc'.split(
        ' ',
      )
    for (const word of words) expect(scripts.get(shell)).toMatch(new RegExp(`\\b${word}\\b`))
  })

  it('offers commands first', () => {
    expect(offered('')).toEqual([
      'parse',
      'quotes',
      'actors',
      'explain',
      'convert',
      'view',
      'ingest',
      'search',
      'speakers',
      'trace',
      'people',
      'serve',
      'sample',
      'ranges',
      'keys',
      'copies',
      'identify',
      'completion',
      'help',
    ])
    expect(offered('pa')).toEqual(['parse'])
    expect(offered('p')).toEqual(['parse', 'people'])
    expect(offered('--ver')).toEqual(['--version'])
  })

  it('offers the commands under a command', () => {
    expect(offered('people', '')).toEqual(['show', 'merge', 'split'])
    expect(offered('people', 'me')).toEqual(['merge'])
  })

  it('offers the options of the command', () => {
    expect(offered('parse', '--')).toEqual([
      '--from',
      '--fetch',
      '--accurate',
      '--checkpoint',
      '--json',
      '--text',
      '--stage',
      '--lines',
      '--rules',
      '--warc-root',
      '--help',
    ])
    expect(offered('quotes', '--j')).toEqual(['--json'])
  })

  it('offers what may follow an option or a command', () => {
    expect(offered('parse', '--stage', 're')).toEqual(['read', 'resolve'])
    expect(offered('convert', '--to', 'b')).toEqual(['brat'])
    expect(offered('parse', '--from', '')).toEqual(expect.arrayContaining(['text', 'ndjson', 'warc']))
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish'])
    expect(offered('search', '--kind', 'd')).toEqual(['direct'])
    expect(offered('people', '--kind', 'p')).toEqual(['person', 'place'])
    expect(offered('help', 'q')).toEqual(['quotes'])
  })

  it('leaves files to bash', () => {
    expect(offered('parse', '')).toEqual([])
    expect(scripts.get('bash')).toContain('complete -o bashdefault -o default')
  })
})
