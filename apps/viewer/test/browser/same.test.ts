import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from '@news/model'
import type { Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { buildModel } from './build'

// Law: the same input gives the same output in Node and in the browser, byte for byte.
const sample = await readFile(fileURLToPath(import.meta.resolve('@news/model/sample/article.txt')), 'utf8')

const texts: Record<string, string> = {
  'the sample': sample,
  'the sample with Windows line ends': sample.replaceAll('\n', '\r\n'),
  'the sample without its closing quotation marks': sample.replace(/"(?=[.,\s])/g, ''),
  nothing: '',
  'white space': ' \t\r\n\u00a0\u2003\u2028\ufeff',
  'lone surrogates': '\ud800 “\udc00 said\ud83d” Ann \udfff Lee said.\ud800',
  emoji: 'Minister 👩🏽‍🚀 Öz said: “👨‍👩‍👧‍👦 🇳🇴 are fine 🙂”. 🙂🙂🙂',
  'right to left': '\u202e“שלום”, אמר השר. قال الوزير: «لا تعليق» \u202c‏',
  'only quotation marks': "\"“”'‘’„“«»「」''``\"".repeat(200),
  'dotted and dotless i': 'İSTANBUL (Ajans) - “İyi,” said Işıl İnce. ISTANBUL said ıt.',
  'compatibility letters': 'ﬁnance chief Ⅷ said “ｆｕｌｌ width” — Straße, ẞ, Ǆ, ŉ',
  'control characters': Array.from({ length: 160 }, (_, code) => String.fromCharCode(code)).join(''),
  'a hundred thousand characters of junk': junk(100_000),
}

let page: Page

beforeAll(async () => {
  const browser = await chromium.connect(inject('browser'))
  page = await browser.newPage()
  await page.addScriptTag({ content: await buildModel() })
  return () => browser.close()
})

describe('parse gives the same in Node and in Chromium', () => {
  test.each(Object.keys(texts))('%s', async (name) => {
    const text = texts[name]!
    // As numbers: a lone surrogate does not survive the way to the browser as text.
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
    const there = await page.evaluate((units) => {
      const { model } = globalThis as unknown as { model: { parse: typeof parse } }
      return JSON.stringify(model.parse(units.map((unit) => String.fromCharCode(unit)).join('')))
    }, units)
    expect(there).toBe(JSON.stringify(parse(text)))
  })
})

/** Letters, marks, line ends and halves of surrogate pairs, thrown together the same way in each run. */
function junk(length: number): string {
  const alphabet = [
    ...'aeiou bcdfgSTRL  .,;:!?"\'“”‘’«»()-—\n\n\t0189',
    'said ',
    'Mr ',
    'according to ',
    '\ud83d',
    '\ude42',
    'é',
    'ß',
    '李',
  ]
  let state = 11
  let text = ''
  while (text.length < length) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    text += alphabet[Math.floor((state / 2 ** 32) * alphabet.length)]
  }
  return text
}
