import { afterAll, describe, expect, it } from 'vitest'
import { bridge, folderWith, news } from '../support/news'

const folder = folderWith({ 'bridge.txt': bridge })
afterAll(folder.remove)

const run = (...args: string[]) => news(args, { cwd: folder.path })

describe('mistakes on the command line', () => {
  it.each([
    [['pares', 'bridge.txt'], 'Did you mean parse?'],
    [['parse', '--jsn', 'bridge.txt'], 'Did you mean --json?'],
    [['parse', '--stage', 'sgment', 'bridge.txt'], 'Did you mean segment?'],
    [
      ['parse', '--stage', 'html', 'bridge.txt'],
      'The choices are read, segment, mention, attribute, resolve.',
    ],
    [['parse', '--stage', 'read', '--json', 'bridge.txt'], '--stage prints text'],
    [['quotes', '--text', '--json', 'bridge.txt'], '--json and --text exclude each other'],
    [['explain', 'bridge.txt'], "missing required argument 'ID'"],
    [['explain', 'bridge.txt', 'q99'], 'no record q99 in bridge.txt; it has the quote q1 and the actor'],
    [['convert', 'bridge.txt'], "required option '--to <FORMAT>' not specified"],
    [['convert', '--to', 'jsonl', 'bridge.txt'], 'Did you mean jsonld?'],
    [['convert', '--to', 'brat', 'bridge.txt'], 'say where with --out DIR'],
    [['parse', '--from', 'txt', 'bridge.txt'], 'Did you mean text?'],
    [['parse', '--from', 'xml', 'bridge.txt'], 'Did you mean feed, newsml or nitf?'],
    [['convert', '--to', 'json', 'bridge.txt'], 'Did you mean jsonld or ninjs?'],
    [['completion', 'tcsh'], 'Allowed choices are bash, zsh, fish.'],
    [['help', 'pares'], 'Usage: news'],
    [['\u001b[2J'], "unknown command '␛[2J'"],
  ])('%j', async (args, advice) => {
    const { code, stdout, stderr } = await run(...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(advice)
    expect(stderr).not.toContain('\u001b')
  })

  it('a file where a command should be is told how to be read', async () => {
    const { code, stderr } = await run('bridge.txt')
    expect(code).toBe(2)
    expect(stderr).toMatch(/To read the file: .* parse bridge\.txt\n/)
  })

  it('points to the help of the command', async () => {
    const { stderr } = await run('explain')
    expect(stderr).toMatch(/See node .*news\.js explain --help\n$/)
  })
})

describe('help', () => {
  const reading = ['parse', 'quotes', 'actors', 'explain', 'convert', 'view', 'sample']
  const asking = ['ingest', 'search', 'speakers', 'trace', 'people']
  const commands = [...reading, ...asking, 'ranges', 'keys', 'copies', 'identify', 'completion']

  it('opens with examples and lists every command', async () => {
    const { code, stdout, stderr } = await run('--help')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Examples:\n {2}news sample/)
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })

  it('wraps an item under its words, and shows no default that is nothing', async () => {
    const { stdout } = await run('convert', '--help')
    expect(stdout).toMatch(/\n {2}page {8}a web page .*\n {14}\S/)
    expect((await run('keys', '--help')).stdout).toMatch(/\n {2}sightings {8}of each .*\n {19}which the same/)
    expect((await run('serve', '--help')).stdout).not.toContain('[]')
  })

  it.each(commands)('of %s opens with examples of it', async (command) => {
    const { code, stdout } = await run('help', command)
    expect(code).toBe(0)
    expect(stdout.startsWith(`Examples:\n  news ${command}`)).toBe(true)
    expect(stdout).toContain(`Usage: news ${command}`)
  })
})

describe('colour', () => {
  const painted = async (env: Record<string, string>, ...args: string[]) =>
    (await news(['parse', '--text', ...args, 'bridge.txt'], { cwd: folder.path, env })).stdout.includes(
      '\u001b[',
    )

  it('is asked for and declined by flags and by the environment', async () => {
    expect(await painted({})).toBe(false)
    expect(await painted({ FORCE_COLOR: '1' })).toBe(true)
    expect(await painted({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(await painted({ NO_COLOR: '1' }, '--color')).toBe(true)
    expect(await painted({ FORCE_COLOR: '1' }, '--no-color')).toBe(false)
  })

  it('never gets into records', async () => {
    const { stdout } = await news(['parse', '--json', '--color', 'bridge.txt'], { cwd: folder.path })
    expect(stdout).not.toContain('\u001b')
  })
})
