import { describe, expect, it } from 'vitest'
import { chaptersIn } from './chapters'
import { check } from './check'

const chapters = chaptersIn(new URL('./spec/', import.meta.url))

it('has chapters, and every chapter has checks', () => {
  expect(chapters.length).toBeGreaterThan(0)
  expect(chapters.filter((chapter) => chapter.checks.length === 0).map((chapter) => chapter.file)).toEqual([])
})

for (const { file, checks } of chapters) {
  describe(`spec/${file}`, () => {
    for (const { name, markup, line, none, article } of checks) {
      it(name, () => check(markup, { none, where: `spec/${file}:${line}`, ...(article ? { article } : {}) }))
    }
  })
}
