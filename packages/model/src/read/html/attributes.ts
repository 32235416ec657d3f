/** What is asked of elements; their other attributes are not kept. */
const attributeNames = [
  'class',
  'content',
  'data-component',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'lang',
  'name',
  'property',
  'rel',
  'role',
  'style',
  'type',
  'xml:lang',
] as const

export type AttributeName = (typeof attributeNames)[number]
export type Attributes = Partial<Record<AttributeName, string>>

/** By their names as pages write them, in lower case. */
export const known = new Map<string, AttributeName>(attributeNames.map((name) => [name, name]))
