// Lists who said what, as you type. Everything happens in the page.
import { parse } from '@news/model'

const news = document.querySelector('#news')
const list = document.querySelector('#quotes')

news.addEventListener('input', () => {
  const { articles } = parse(news.value)
  const lines = articles.flatMap(({ quotes, actors }) =>
    quotes.map(({ speaker, text }) => {
      const line = document.createElement('li')
      // Text nodes only: what is in the news is never markup here.
      line.textContent = `${actors.find(({ id }) => id === speaker)?.name ?? 'somebody'}: ${text}`
      return line
    }),
  )
  list.replaceChildren(...lines)
})
