import { describe, expect, it } from 'vitest'
import { kindOf } from '../src/corpus/kind'
import { lookOf } from '../src/render/look'
import { colourAsked, wantsColour } from '../src/shell/output'

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
  ])('with %j on a terminal (%s): %s', (env, isTTY, colour) => {
    expect(wantsColour(env, isTTY)).toBe(colour)
  })

  it.each([
    [['parse'], undefined],
    [['parse', '--color'], true],
    [['--no-color', 'parse'], false],
    [['--color', 'parse', '--no-color'], false],
    [['parse', '--', '--color'], undefined],
  ])('%j asks for %s', (args, asked) => {
    expect(colourAsked(args)).toBe(asked)
  })
})

describe('width', () => {
  it.each([
    [undefined, 80],
    [10, 24],
    [90, 90],
    [300, 100],
  ])('of a terminal of %s columns is %i', (columns, width) => {
    expect(lookOf({ columns, colour: false }).width).toBe(width)
  })
})

describe('what is no text', () => {
  const bytes = (text: string) => Buffer.from(text, 'latin1')

  it.each([
    ['%PDF-1.7', 'is a PDF'],
    ['PK\u0003\u0004', 'is a zip archive'],
    ['\u001f\u008b\u0008', 'is compressed'],
    ['\u0089PNG\r\n', 'is a picture'],
    ['\u007fELF\u0000\u0001', 'is not text'],
  ])('%j', (start, kind) => {
    expect(kindOf(bytes(start))).toContain(kind)
  })

  it.each(['', 'plain', '%PD', '\u00ff\u00fea\u0000b\u0000', 'caf\u00e9 in latin1'])(
    '%j may be read',
    (start) => {
      expect(kindOf(bytes(start))).toBeUndefined()
    },
  )
})
