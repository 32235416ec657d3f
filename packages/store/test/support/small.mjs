const text = '“We know,” said Bo Ek.'
const span = (words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })

/** A lawful article that takes next to no time: one quote by one actor. */
export function smallArticle(id, version) {
  return {
    id,
    headline: `v${version}`,
    published: { value: '2020-01-01', precision: 'day', zoneStated: false },
    text,
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
    quotes: [
      {
        id: 'q1',
        kind: 'direct',
        text: '“We know,”',
        content: [span('“We know,”')],
        cue: [span('said')],
        source: [span('Bo Ek')],
        speaker: 'a1',
        basis: [{ rule: 'cue-after', evidence: [span('said')] }],
        confidence: 1,
      },
    ],
    actors: [
      {
        id: 'a1',
        name: 'Bo Ek',
        kind: 'person',
        roles: [],
        aliases: [],
        mentions: [{ ...span('Bo Ek'), form: 'name' }],
        basis: [{ rule: 'named-in-full', evidence: [span('Bo Ek')] }],
      },
    ],
  }
}
