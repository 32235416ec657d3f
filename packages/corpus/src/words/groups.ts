/** Things that are led together one by one: a union-find in which the first one of a group names it. */
export interface Groups {
  /** Adds a thing as a group of its own; again changes nothing. */
  add(id: string): void
  /** The name of its group; undefined for a thing never added. */
  of(id: string): string | undefined
  /** Makes one group of two. */
  unite(one: string, other: string): void
  /** The members of a thing's group, in the order in which they came to it. */
  members(id: string): readonly string[]
}

export function createGroups(): Groups {
  const groups = new Map<string, { order: number; members: string[]; name: string }>()
  return {
    add(id) {
      if (!groups.has(id)) groups.set(id, { order: groups.size, members: [id], name: id })
    },
    of: (id) => groups.get(id)?.name,
    unite(one, other) {
      const [a, b] = [groups.get(one)!, groups.get(other)!]
      if (a === b) return
      // The smaller one moves, so that n unions cost n log n; the older one names the group.
      const [larger, smaller] = a.members.length >= b.members.length ? [a, b] : [b, a]
      if (smaller.order < larger.order) {
        larger.name = smaller.name
        larger.order = smaller.order
      }
      for (const member of smaller.members) {
        larger.members.push(member)
        groups.set(member, larger)
      }
    },
    members: (id) => groups.get(id)?.members ?? [],
  }
}
