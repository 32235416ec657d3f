import type { Draft } from '../../stage'

/** A field of an article, where its source says something there. */
export function given(name: keyof Draft['article'], value: string | undefined): Draft['article'] {
  return value ? { [name]: value } : {}
}
