import { describe, expect, it } from 'vitest'
import { main } from '../src/main'
import { shellWith } from './support/shell'

const bridge = '"We will build the bridge," said Anna Berg.\n'

/** Runs the command without a process. */
async function news(args: string[], options?: Parameters<typeof shellWith>[0]) {
  const { shell, written } = shellWith(options)
  const code = await main(args, shell)
  return { code, ...written }
}

describe('for a person or for a program', () => {
  it.each([
    [[], ['out'] as const, 'reading'],
    [[], [] as const, 'json'],
    [['--json'], ['out'] as const, 'json'],
    [['--text'], [] as const, 'reading'],
  ])('%j with terminals %j: %s', async (args, terminals, form) => {
    const { out } = await news(['parse', ...args], { input: bridge, terminals: [...terminals] })
    expect(out.startsWith('{') ? 'json' : 'reading').toBe(form)
  })

  it('prints a stage as text in a pipe as well', async () => {
    const { out } = await news(['parse', '--stage', 'read'], { input: bridge })
    expect(out).toMatch(/^0-43 \w+ "/)
  })
})

describe('where nobody gives an input', () => {
  it.each(['parse', 'quotes', 'actors'])(
    '%s shows its help instead of waiting for the keyboard',
    async (command) => {
      const { code, out, err } = await news([command], { terminals: ['in', 'out', 'err'] })
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^Examples:/)
      expect(err).toContain(`Usage: news ${command}`)
    },
  )

  it('waits for the keyboard where it is told to, and says so', async () => {
    const { code, err } = await news(['parse', '-'], { input: bridge, terminals: ['in', 'out', 'err'] })
    expect(code).toBe(0)
    expect(err).toContain('Ctrl-D')
  })

  it('shows all commands where there is none', async () => {
    const { code, out, err } = await news([])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: news')
  })
})

describe('progress', () => {
  const files = ['none-1.txt', 'none-2.txt']

  it('is shown on the terminal while the results go elsewhere', async () => {
    const { err } = await news(['parse', ...files], { terminals: ['err'] })
    expect(err).toContain('\r\u001b[K2 of 2 none-2.txt\r\u001b[K')
  })

  it.each([[[] as const], [['out', 'err'] as const]])('is silent with terminals %j', async (terminals) => {
    const { err } = await news(['parse', ...files], { terminals: [...terminals] })
    expect(err).toBe('news: none-1.txt: no such file\nnews: none-2.txt: no such file\n')
  })
})
