import { readAuthority } from '@news/corpus'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore, type Store } from '../src'
import { articleOf, on } from './support/articles'
import { onBothStores } from './support/stores'

const minister = (id: string, day: number) =>
  articleOf(
    id,
    `Ferry news ${id}\n\n“The ferry number ${day} stays,” said Transport Minister Edvin Lorentz of Norland. Lorentz met Ylva Sand.`,
    on(`2020-03-${String(day).padStart(2, '0')}`),
  )
const fisherman = (id: string, day: number) =>
  articleOf(
    id,
    `Fish news ${id}\n\n“There were ${day} cod,” said Edvin Lorentz, a fisherman from Tarn.`,
    on(`2020-04-${String(day).padStart(2, '0')}`),
  )

onBothStores('people', (next) => {
  let url: string
  let store: Store
  beforeEach(async () => {
    url = await next()
    store = await openStore(url)
  })
  afterEach(() => store.close())
  const lorentz = async () =>
    (await store.people({ name: 'lorentz', kind: 'person' })).filter(({ count }) => count > 0)

  it('one actor in many articles is one person, with the evidence', async () => {
    await store.put([minister('m1', 1), minister('m2', 2)])
    await store.put([minister('m3', 3)])
    const [one, ...others] = await lorentz()
    expect(others).toEqual([])
    expect(one).toMatchObject({ name: 'Edvin Lorentz', count: 3, titles: ['Transport Minister'] })
    const person = await store.person(one!.id)
    expect(person!.evidence.map(({ sighting }) => sighting.split('#')[0])).toEqual(['m1', 'm2', 'm3'])
    expect(person!.evidence[2]!.reasons).toContain('role')
    const article = (await store.get('m3'))!
    const actor = article.actors.find(({ name }) => name === 'Edvin Lorentz')!
    expect((await store.peopleOf('m3')).get(actor.id)).toBe(one!.id)
    expect((await store.search({ person: one!.id })).quotes).toHaveLength(3)
    expect((await store.search({ person: one!.id, text: 'number 2' })).quotes).toHaveLength(1)
    expect(await store.speakers()).toMatchObject([
      { name: 'Edvin Lorentz', quotes: 3, articles: 3, person: one!.id },
    ])
  })

  it('a namesake with another office is another', async () => {
    await store.put([
      minister('m1', 1),
      minister('m2', 2),
      fisherman('f1', 1),
      minister('m3', 3),
      fisherman('f2', 2),
    ])
    expect((await lorentz()).map(({ count }) => count)).toEqual([3, 2])
  })

  it('an article that is put again, or taken out, leaves no trace of what it had', async () => {
    await store.put([minister('m1', 1), minister('m2', 2)])
    await store.put([articleOf('m2', 'Quiet day\n\n“Nothing,” said Bo Ek.')])
    expect(await lorentz()).toMatchObject([{ count: 1 }])
    await store.remove('m1')
    expect(await lorentz()).toEqual([])
    await store.put([fisherman('m1', 1)])
    expect(await lorentz()).toMatchObject([{ count: 1 }])
    expect((await store.counts()).people).toBe((await store.people({ limit: 1000 })).length)
  })

  it('a person that began in an article that is another now keeps its id, and the new one gets its own', async () => {
    await store.put([minister('m1', 1), minister('m2', 2)])
    const { id } = (await lorentz())[0]!
    const actor = id.slice(id.indexOf('#') + 1)
    const other = minister('m1', 1)
    const renamed = JSON.parse(
      JSON.stringify(other).replaceAll('Edvin Lorentz', 'Runa Holmen ').replaceAll('Lorentz', 'Holmen '),
    )
    await store.put([renamed])
    expect(await lorentz()).toMatchObject([{ id, count: 1 }])
    const holmen = (await store.peopleOf('m1')).get(actor)
    expect(holmen).toBeDefined()
    expect(holmen).not.toBe(id)
  })

  it('what was merged stays one, also for what comes later and after it was opened anew', async () => {
    await store.put([minister('m1', 1), fisherman('f1', 1)])
    const [one, two] = (await lorentz()).map(({ id }) => id)
    expect(await store.merge(one!, two!)).toBe(one)
    await store.close()
    store = await openStore(url)
    await store.put([minister('m2', 2), fisherman('f2', 2)])
    expect(await lorentz()).toMatchObject([{ id: one, count: 4 }])
    const again = [minister('m1', 1), minister('m2', 2), fisherman('f1', 1), fisherman('f2', 2)]
    expect(await store.put(again.map((article) => ({ ...article, headline: 'Again' })))).toMatchObject({
      replaced: 4,
    })
    expect(await lorentz()).toMatchObject([{ id: one, count: 4 }])
    expect((await store.person(two!))?.id).toBe(one)
    expect((await store.search({ person: two! })).quotes).toHaveLength(4)
    expect(await store.decisions()).toMatchObject([
      { kind: 'merge', keep: one, other: two, at: expect.any(String) },
    ])
    await expect(store.merge('nobody', one!)).rejects.toMatchObject({ code: 'question' })
  })

  it('what was split stays two, also when the article is put again', async () => {
    await store.put([minister('m1', 1), minister('m2', 2)])
    const { id } = (await lorentz())[0]!
    const mention = (await store.person(id))!.evidence[1]!.sighting
    const made = await store.split(id, [mention])
    expect((await lorentz()).map(({ count }) => count)).toEqual([1, 1])
    expect((await store.person(made))!.evidence).toEqual([{ sighting: mention, reasons: ['user'] }])
    expect((await store.person(id))!.apart).toEqual([made])
    await store.put([{ ...minister('m2', 2), headline: 'Put again' }])
    expect((await store.person(made))!.evidence).toEqual([{ sighting: mention, reasons: ['user'] }])
    await expect(store.split(id, ['m2#a99'])).rejects.toMatchObject({ code: 'question' })
    expect(await store.decisions()).toMatchObject([{ kind: 'split', person: id, made, mentions: [mention] }])
  })

  it('an actor whose id has the sign in it that parts it from its article is followed like any other', async () => {
    const signed = (article: ReturnType<typeof minister>) =>
      JSON.parse(JSON.stringify(article).replace(/"a(\d+)"/g, '"a#$1"')) as typeof article
    await store.put([signed(minister('m1', 1)), signed(minister('m2', 2))])
    const { id } = (await lorentz())[0]!
    const mention = (await store.person(id))!.evidence[1]!.sighting
    const made = await store.split(id, [mention])
    expect((await store.person(made))!.evidence).toEqual([{ sighting: mention, reasons: ['user'] }])
    await store.remove('m2')
    expect((await store.person(made))!.count).toBe(0)
    await store.put([signed(minister('m1', 1)), { ...signed(minister('m1', 1)), id: 'm3' }])
    await store.remove('m3')
    expect((await store.person(id))!.count).toBe(1)
  })

  it('those of an authority file are led to, before and after', async () => {
    await store.put([minister('m1', 1)])
    const { people } = readAuthority(
      'id,name,aliases,kind,description\nQ1,Edvin Lorentz,E. Lorentz,person,transport minister of Norland\nQ2,Nobody Here,,person,\n',
    )
    expect(await store.know(people)).toEqual({ added: 2, linked: 1 })
    expect(await store.know(people)).toEqual({ added: 0, linked: 0 })
    await store.put([minister('m2', 2)])
    expect(await lorentz()).toMatchObject([
      { id: 'Q1', count: 2, description: 'transport minister of Norland' },
    ])
    await store.remove('m1')
    await store.remove('m2')
    expect(await store.people({ name: 'lorentz' })).toMatchObject([
      { id: 'Q1', count: 0, names: expect.arrayContaining(['E. Lorentz']) },
    ])
    expect((await store.counts()).people).toBe(2)
    expect(await store.people({ name: '…' })).toEqual([])
  })
})
