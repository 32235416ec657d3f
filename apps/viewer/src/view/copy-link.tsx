import type { Article } from '@news/model'
import { useEffect, useState } from 'preact/hooks'
import { copy } from '../dom/giving'
import { linkTo, longestLink } from '../dom/link'

/** Copies a link that carries the article with all that is marked in it, and says what came of it. */
export function CopyLink({ article }: { article: Article }) {
  const [said, say] = useState('')
  useEffect(() => say(''), [article])
  const press = async () => say(await copied(article))
  return (
    <>
      <button type="button" class="button" onClick={press}>
        Copy link
      </button>
      <output class="said">{said}</output>
    </>
  )
}

async function copied(article: Article): Promise<string> {
  const link = await linkTo(article)
  if (link.length > longestLink)
    return `The article is too long for a link: it would have ${link.length.toLocaleString('en')} characters.`
  return (await copy(link))
    ? 'Copied: the link carries the article itself.'
    : 'The browser does not let the page copy here.'
}
