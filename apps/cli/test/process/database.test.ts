import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { folderWith, news, start } from '../support/news'

const article = (quote: string, speaker: string, head: string, date: string) =>
  `${head}\n\nBy Nora Falk\n${date}\n\nSULA — “${quote},” said ${speaker} on Monday.\n\nThe ferry to ${head} was late.\n`

const folder = folderWith({
  'a.txt': article(
    'We will not reopen the bridge before the inspection of every pillar',
    'Mayor Ylva Sörensen',
    'Bridge stays shut',
    '3 February 2020',
  ),
  'b.txt': article(
    'We will not reopen the bridge before the inspection',
    'Mayor Ylva Sörensen',
    'No bridge for Tarn',
    '5 February 2020',
  ),
  'c.txt': article(
    'We will not reopen the bridge before the inspection of every pillar',
    'Bo Ek',
    'Trains were full',
    '7 February 2020',
  ),
  'steer.txt': article('The \u001b[2Jscreen is gone', 'Ida \u001b[31mBerg', 'Signs', '8 March 2020'),
  'broken.ndjson':
    '{"id": "n1", "text": "“Nothing is lost,” said Ada Lund."}\nno json\n{"id": "n2", "text": "x", "blocks": [], "quotes": [1], "actors": []}\n',
  'people.csv': 'id,name,aliases\nQ1,Ylva Sörensen,Y. Sörensen\n,nobody,\n',
})
afterAll(folder.remove)

const run = (...args: string[]) => news(args, { cwd: folder.path })
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
const db = ['--db', 'news.db']

beforeAll(async () => {
  const { code, stdout, stderr } = await run('ingest', 'a.txt', 'b.txt', 'c.txt', ...db)
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toBe('3 articles added, 0 replaced, 0 unchanged\n')
})

describe('ingest', () => {
  it('passes over what was kept before, and counts exactly', async () => {
    const again = await run('ingest', 'a.txt', 'b.txt', 'c.txt', ...db)
    expect(again.stdout).toBe('0 articles added, 0 replaced, 0 unchanged, 3 documents kept before\n')
    const anew = await run('ingest', '--again', '--json', 'a.txt', 'a.txt', ...db)
    expect(JSON.parse(anew.stdout)).toEqual({ added: 0, replaced: 0, unchanged: 2, before: 0 })
  })

  it('says of texts under one id that they replaced each other', async () => {
    const input = ['One.', 'Two.', 'Three.'].map((text) => `${JSON.stringify({ id: 's', text })}\n`).join('')
    const ingest = async () => (await news(['ingest', '--db', 'same.db'], { cwd: folder.path, input })).stdout
    expect(await ingest()).toBe('1 article added, 2 replaced, 0 unchanged\n')
    // What was replaced does not take the place of the later one when the same comes again.
    expect(await ingest()).toBe('0 articles added, 0 replaced, 0 unchanged, 3 documents kept before\n')
  })

  it('keeps what can be read, and says what can’t', async () => {
    const { code, stdout, stderr } = await run('ingest', 'broken.ndjson', 'none.txt', '--db', 'broken.db')
    expect(code).toBe(1)
    expect(stdout).toBe('1 article added, 0 replaced, 0 unchanged\n')
    expect(stderr.trim().split('\n')).toEqual([
      'news: broken.ndjson:2: the line is not JSON',
      expect.stringMatching(/^news: broken\.ndjson:3: is no Article record: quotes\.0: /),
      'news: none.txt: no such file',
    ])
  })

  it('takes records as they are, and the parser’s output gives the same database', async () => {
    const records = (await run('parse', '--json', 'a.txt', 'b.txt', 'c.txt')).stdout
    const { code, stdout } = await news(['ingest', '-', '--db', 'records.db'], {
      cwd: folder.path,
      input: records,
    })
    expect([code, stdout]).toEqual([0, '3 articles added, 0 replaced, 0 unchanged\n'])
    const same = await run('ingest', '--again', 'a.txt', 'b.txt', 'c.txt', '--db', 'records.db')
    expect(same.stdout).toBe('0 articles added, 0 replaced, 3 unchanged\n')
  })
})

describe('an ingest that is killed', () => {
  it('goes on each time, and in the end keeps what an undisturbed one keeps, each once', async () => {
    const count = 400
    const input = Array.from({ length: count }, (_, i) =>
      JSON.stringify({
        id: `s${i}`,
        text: article(`Boat ${i} is late`, 'Ida Berg', `Boats ${i}`, '1 May 2020'),
      }),
    ).join('\n')
    writeFileSync(join(folder.path, 'many.ndjson'), input)
    const args = ['ingest', 'many.ndjson', '--json', '--db', 'killed.db']
    for (let kills = 0; kills < 3; kills++) {
      const { child, end } = start(args, { cwd: folder.path })
      await sleep(900 + kills * 300)
      child.kill('SIGKILL')
      await end
    }
    const { code, stdout } = await run(...args)
    expect(code).toBe(0)
    const { added, replaced, unchanged, before } = JSON.parse(stdout)
    expect([added + before, replaced, unchanged]).toEqual([count, 0, 0])
    await run('ingest', 'many.ndjson', '--db', 'whole.db')
    const quotes = async (db: string) =>
      lines((await run('search', '--limit', '5000', '--db', db)).stdout)
        .map((line) => JSON.stringify(line))
        .sort()
    expect(await quotes('killed.db')).toEqual(await quotes('whole.db'))
  })
})

describe('a database that is not there', () => {
  it.each([
    [['search', 'x'], 2, /which database\? .*--db.*NEWS_DB/],
    [['search', 'x', '--db', 'nope.db'], 4, /^news: nope\.db: no such database\n$/],
    [['speakers', '--db', 'a.txt'], 4, /^news: a\.txt: is damaged, or no database of news\n$/],
    [
      ['people', '--db', 'postgres://127.0.0.1:1/news'],
      4,
      /^news: 127\.0\.0\.1:1\/news: the server can’t be reached/,
    ],
    [['search', '--since', 'soon', ...db], 2, /“soon” is no date/],
    [['ingest', 'a.txt', '--db', 'no/such/folder.db'], 4, /can’t be opened/],
  ] as const)('%j', async (args, code, words) => {
    const result = await news([...args], { cwd: folder.path, env: { NEWS_DB: '' } })
    expect(result.code).toBe(code)
    expect(result.stderr).toMatch(words)
  })

  it('is made by nobody but ingest', () => {
    expect(existsSync(join(folder.path, 'nope.db'))).toBe(false)
  })
})

describe('asking', () => {
  it('search finds quotes by words, speaker and date', async () => {
    const found = lines(
      (await run('search', 'bridge', '--speaker', 'sorensen', '--since', '2020-02-04', ...db)).stdout,
    )
    expect(found).toMatchObject([
      { speaker: 'Ylva Sörensen', headline: 'No bridge for Tarn', published: '2020-02-05' },
    ])
    const text = await run('search', '"before the inspection"', '--until', '2020-02', '--text', ...db)
    expect(text.stdout).toMatch(/^Ylva Sörensen \(direct\)\n {2}“We will not/)
    expect(text.stdout).toMatch(/\n3 quotes\n$/)
    expect((await run('search', 'elephants', '--text', ...db)).stdout).toBe('No such quote.\n')
    expect((await run('search', 'elephants', ...db)).stdout).toBe('')
  })

  it.each([['search', 'bridge'], ['speakers'], ['people'], ['view', '--out', 'some.html']])(
    'says where there are more than the limit: %s',
    async (...args) => {
      const some = await run(...args, '--limit', '1', ...db)
      expect([some.code, some.stderr]).toEqual([0, 'news: there are more than 1; --limit N shows more\n'])
      if (args[0] !== 'view') expect(lines(some.stdout)).toHaveLength(1)
      expect((await run(...args, '--limit', '100', ...db)).stderr).toBe('')
    },
  )

  it('does not say so of just as many', async () => {
    const { stdout, stderr } = await run('search', 'bridge', '--limit', '3', '--text', ...db)
    expect([stdout, stderr]).toEqual([expect.stringMatching(/\n3 quotes\n$/), ''])
  })

  it('takes the database of the environment', async () => {
    const { stdout } = await news(['search', 'bridge', '--limit', '1'], {
      cwd: folder.path,
      env: { NEWS_DB: 'news.db' },
    })
    expect(lines(stdout)).toHaveLength(1)
  })

  it('speakers counts, by month and as CSV', async () => {
    const found = lines((await run('speakers', ...db)).stdout)
    expect(found[0]).toMatchObject({ name: 'Ylva Sörensen', quotes: 2, articles: 2, kind: 'person' })
    const csv = (await run('speakers', '--by', 'month', '--csv', ...db)).stdout.split('\n')
    expect(csv[0]).toBe('name,kind,person,month,quotes,articles')
    expect(csv).toContainEqual(expect.stringMatching(/^Bo Ek,person,[^,]+,2020-02,1,1$/))
    expect((await run('speakers', '--text', ...db)).stdout).toMatch(
      /^quotes +articles +speaker\n2 +2 +Ylva Sörensen\n/,
    )
  })

  it('speakers as CSV have no cell that a spreadsheet would run', async () => {
    const [record] = lines((await news(['parse'], { input: '“Nothing is lost,” said Ada Lund.' })).stdout)
    for (const actor of record.actors) actor.name = '=1+1'
    const own = ['--db', 'formula.db']
    await news(['ingest', ...own], { cwd: folder.path, input: `${JSON.stringify(record)}\n` })
    const [, row] = (await run('speakers', '--csv', ...own)).stdout.split('\n')
    expect(row).toMatch(/^'=1\+1,person,/)
  })

  it('trace shows all places, earliest first, and the wrong speaker', async () => {
    const found = lines(
      (await run('trace', 'reopen', 'the', 'bridge', 'before', 'the', 'inspection', ...db)).stdout,
    )
    expect(found.map(({ published, standing }) => [published, standing])).toEqual([
      ['2020-02-03', 'agreed'],
      ['2020-02-05', 'agreed'],
      ['2020-02-07', 'outlier'],
    ])
    const { stdout } = await run('trace', found[1].id, '--text', ...db)
    expect(stdout).toContain('inspection [-of every pillar-]')
    expect(stdout).toContain('Bo Ek · 1 place · likely wrong')
    expect(lines((await run('trace', 'the inspection', ...db)).stdout)).toHaveLength(3)
    expect((await run('trace', 'purple', 'elephants', '--text', ...db)).stdout).toBe('No such quote.\n')
  })

  it('people lists, shows, splits, merges, and reads an authority file', async () => {
    await run('ingest', 'a.txt', 'b.txt', '--db', 'people.db')
    const own = ['--db', 'people.db']
    const [one] = lines((await run('people', 'sorensen', ...own)).stdout)
    expect(one).toMatchObject({ name: 'Ylva Sörensen', count: 2, kind: 'person' })
    const person = JSON.parse((await run('people', 'show', one.id, '--json', ...own)).stdout)
    expect(person.evidence).toHaveLength(2)
    const made = (await run('people', 'split', one.id, person.evidence[1].sighting, ...own)).stdout.trim()
    expect(
      lines((await run('people', 'sorensen', ...own)).stdout)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([one.id, made].sort())
    expect((await run('people', 'merge', one.id, made, ...own)).stdout.trim()).toBe(one.id)
    const nobody = await run('people', 'merge', one.id, 'nobody', ...own)
    expect([nobody.code, nobody.stderr]).toEqual([2, 'news: there is no person nobody\n'])
    const none = await run('people', '--authority', 'none.csv', ...own)
    expect([none.code, none.stderr]).toEqual([3, 'news: none.csv: no such file\n'])
    const { code, stdout, stderr } = await run('people', '--authority', 'people.csv', 'sorensen', ...own)
    expect([code, stderr]).toEqual([
      1,
      'news: people.csv:3: no id\nnews: people.csv: 1 read, 1 new, 1 found in articles\n',
    ])
    expect(lines(stdout)).toMatchObject([{ id: 'Q1', count: 2 }])
    expect((await run('people', 'show', one.id, '--text', ...own)).stdout).toMatch(
      /^Ylva Sörensen · person · 2 mentions\n/,
    )
  })

  it('view puts the articles that a search finds on a page', async () => {
    const { code, stderr } = await run('view', ...db, 'bridge', '--until', '2020-02-04', '--out', 'page.html')
    expect([code, stderr]).toEqual([0, ''])
    const page = readFileSync(join(folder.path, 'page.html'), 'utf8')
    expect(page).toContain('Bridge stays shut')
    expect(page).not.toContain('No bridge for Tarn')
    const none = await run('view', ...db, 'elephants', '--out', 'none.html')
    expect([none.code, none.stderr]).toEqual([2, 'news: the database has no such quote\n'])
    expect(existsSync(join(folder.path, 'none.html'))).toBe(false)
  })

  it('nothing in an article steers the terminal', async () => {
    await run('ingest', 'steer.txt', '--db', 'steer.db')
    for (const args of [
      ['search'],
      ['speakers'],
      ['people'],
      ['trace', 'screen is gone'],
      ['speakers', '--csv'],
    ]) {
      const { stdout } = await run(...args, '--db', 'steer.db', ...(args.includes('--csv') ? [] : ['--text']))
      expect(stdout, args.join(' ')).not.toContain('\u001b')
      expect(stdout.length).toBeGreaterThan(10)
    }
  })
})
