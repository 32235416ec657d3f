import article from '@news/model/sample/article.txt?raw'
import feed from './samples/feed.xml?raw'
import page from './samples/page.html?raw'

/** Our own texts to try the viewer on, by the name that the page asks for them with. */
export const samples: Readonly<Record<string, string>> = { article, feed, page }
