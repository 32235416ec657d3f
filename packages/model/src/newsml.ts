export { newsml, newsmlOf } from './read/newsml'
