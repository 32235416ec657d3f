import { describe, expect, it } from 'vitest'
import { anyFormat } from '../../src/any'
import { decode } from '../../src/read/charset'
import { parse } from '../../src/with-tagger'

const utf8 = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)),
  )
const wide = (text: string, size: 2 | 4, little: boolean, mark: boolean) => {
  const units =
    size === 2 ? [...text].map((char) => char.charCodeAt(0)) : [...text].map((char) => char.codePointAt(0)!)
  const all = mark ? [0xfeff, ...units] : units
  const view = new DataView(new ArrayBuffer(all.length * size))
  all.forEach((unit, i) => {
    if (size === 2) view.setUint16(i * 2, unit, little)
    else view.setUint32(i * 4, unit, little)
  })
  return new Uint8Array(view.buffer)
}
const xml = '<?xml version="1.0"?><a>Bjørnøya</a>'

describe('what says the encoding', () => {
  it('a byte order mark, which is no text', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'a'), 'windows-1252')).toEqual({
      text: 'a',
      encoding: 'utf-8',
      warnings: [],
    })
    for (const little of [true, false])
      for (const size of [2, 4] as const)
        expect(decode(wide(xml, size, little, true)), `${size} ${little}`).toEqual({
          text: xml,
          encoding: `utf-${size * 8}${little ? 'le' : 'be'}`,
          warnings: size === 2 ? [] : [expect.objectContaining({ code: 'unusual-encoding' })],
        })
  })

  it('zero bytes between the first characters', () => {
    for (const little of [true, false])
      for (const size of [2, 4] as const) expect(decode(wide(xml, size, little, false)).text).toBe(xml)
  })

  it('the transport, which outranks the document', () => {
    const document = bytes('<?xml version="1.0" encoding="utf-8"?><a>Bj', [0xf8], 'rn</a>')
    expect(decode(document, 'text/xml; charset="ISO-8859-1"').text).toContain('<a>Bjørn</a>')
    expect(decode(document, 'latin1').text).toContain('<a>Bjørn</a>')
    expect(decode(document, 'text/xml').warnings.map(({ code }) => code)).toEqual(['bad-encoding'])
  })

  it('the prolog or a meta element', () => {
    const named: [string, string, number[]][] = [
      ['windows-1251', 'Да', [0xc4, 0xe0]],
      ['gb2312', '中文', [0xd6, 0xd0, 0xce, 0xc4]],
      ['Shift_JIS', '日本', [0x93, 0xfa, 0x96, 0x7b]],
      ['EUC-KR', '한국', [0xc7, 0xd1, 0xb1, 0xb9]],
      ['big5', '中文', [0xa4, 0xa4, 0xa4, 0xe5]],
      ['iso-8859-15', '€', [0xa4]],
    ]
    for (const [label, text, encoded] of named) {
      expect(
        decode(bytes(`<?xml version='1.0' encoding='${label}'?><a>`, encoded)).text.slice(-text.length),
      ).toBe(text)
      expect(decode(bytes(`<html><meta charset=${label}><p>`, encoded)).text.slice(-text.length)).toBe(text)
      expect(
        decode(
          bytes(`<meta http-equiv="Content-Type" content="text/html; charset=${label}">`, encoded),
        ).text.slice(-text.length),
      ).toBe(text)
    }
  })

  it('nothing, and then it is UTF-8', () => {
    expect(decode(utf8('Bjørn 😀'))).toEqual({ text: 'Bjørn 😀', encoding: 'utf-8', warnings: [] })
  })

  it('a label that means nothing counts as none', () => {
    expect(
      decode(utf8('<?xml version="1.0" encoding="nonsense"?>ø'), 'text/xml; charset=bogus').text,
    ).toContain('ø')
  })
})

describe('where nothing says it and it is not UTF-8, it is guessed, with a warning', () => {
  const guess = (...parts: (string | number[])[]) => {
    const { encoding, text, warnings } = decode(bytes(...parts))
    expect(warnings[0]?.code).toBe('guessed-encoding')
    return [encoding, text]
  }

  it('accents among plain letters are windows-1252', () => {
    expect(guess('Bj', [0xf8], 'rn', [0x92], 's caf', [0xe9])).toEqual(['windows-1252', 'Bjørn’s café'])
  })

  it('letters in rows tell their language', () => {
    expect(
      guess('<a>', [0xcc, 0xee, 0xf1, 0xf2], ' ', [0xe7, 0xe0, 0xea, 0xf0, 0xfb, 0xeb, 0xe8], '</a>'),
    ).toEqual(['windows-1251', '<a>Мост закрыли</a>'])
    expect(guess('<a>', [0xd0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4], '</a>')[0]).toBe('koi8-r')
    expect(guess('<a>', [0xc7, 0xd1, 0xb1, 0xb9, 0xc0, 0xc7], '</a>')[0]).toBe('euc-kr')
    expect(guess('<a>', [0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd], '</a>')[0]).toBe(
      'shift_jis',
    )
  })
})

it('one bad byte in UTF-8 is a bad byte, at its place', () => {
  const { encoding, warnings } = decode(bytes([...utf8('øøøøøøøøøøøø ')], [0xff], [...utf8(' øøøøøøøøøøøø')]))
  expect(encoding).toBe('utf-8')
  expect(warnings).toEqual([expect.objectContaining({ code: 'bad-encoding', span: { start: 13, end: 14 } })])
})

describe('bytes of any kind', () => {
  const { buffer } = utf8('xx“It rained,” said Ann Lee.')
  const inside = [buffer, 2, buffer.byteLength - 2] as const

  it.each([
    ['a buffer', buffer.slice(2)],
    ['a view of one', new DataView(...inside)],
    ['an array of other numbers', new Int8Array(...inside)],
  ])('%s is read by every reader', (_, input) => {
    expect(decode(input)).toEqual(decode(new Uint8Array(...inside)))
    expect(parse(input).articles[0]!.quotes[0]!.speaker).toBe('a1')
    expect(parse(input, { reader: anyFormat })).toEqual(parse(input))
  })

  it('that another thread was given are none', () => {
    const bytes = utf8('gone')
    const view = new DataView(bytes.buffer)
    structuredClone(bytes.buffer, { transfer: [bytes.buffer] })
    for (const input of [bytes, bytes.buffer, view])
      expect(parse(input).warnings.map(({ code }) => code)).toContain('not-text')
  })
})
