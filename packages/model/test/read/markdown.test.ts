import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/markdown'

const read = (input: string) => {
  const [draft] = markdown(input)
  return {
    article: draft!.article,
    blocks: draft!.blocks.map(({ start, end, kind }) => [kind, draft!.text.slice(start, end)]),
  }
}

describe('front matter becomes fields', () => {
  it.each([
    [
      'YAML',
      '---\ntitle: "Bridge: closed"\nauthor: [Ida Holm, "Jo Park"]\ndate: 2017-11-30 10:15 # local\ntags:\n  - bridges\n  - Bergen\nsummary: >\n  It is\n  closed.\nlang: en\n---\n',
    ],
    [
      'TOML',
      '+++\ntitle = "Bridge: closed"\nauthor = ["Ida Holm", "Jo Park"]\ndate = 2017-11-30 10:15\ntags = ["bridges", "Bergen"]\nsummary = "It is closed."\nlang = "en"\n+++\n',
    ],
  ])('of %s', (_, front) => {
    expect(read(`${front}\nOne.`)).toEqual({
      article: {
        headline: 'Bridge: closed',
        standfirst: 'It is closed.',
        authors: ['Ida Holm', 'Jo Park'],
        published: { value: '2017-11-30T10:15', precision: 'minute', zoneStated: false },
        keywords: ['bridges', 'Bergen'],
        language: 'en',
      },
      blocks: [
        ['headline', 'Bridge: closed'],
        ['standfirst', 'It is closed.'],
        ['paragraph', 'One.'],
      ],
    })
  })

  it('that never ends is text', () => {
    expect(read('---\ntitle: A\n\nOne.').article.headline).toBeUndefined()
  })
})

it('marks become blocks with clean text', () => {
  expect(
    read(
      '# Bridge *closed*\n\nThe [bridge](http://a) is **closed**\nfor a `year`. ![x](y)\n\n## Later\n\n> “No,” she said.\n\n- One\n- Two\n\n<p>Three &amp; four</p>\n',
    ).blocks,
  ).toEqual([
    ['headline', 'Bridge closed'],
    ['paragraph', 'The bridge is closed for a year.'],
    ['heading', 'Later'],
    ['blockquote', '“No,” she said.'],
    ['listItem', 'One'],
    ['listItem', 'Two'],
    ['paragraph', 'Three & four'],
  ])
})

it('a first heading that is not the title of the front matter stays a heading', () => {
  expect(read('---\ntitle: A\n---\n# B\n\nOne.').blocks.map(([kind]) => kind)).toEqual([
    'headline',
    'heading',
    'paragraph',
  ])
})
