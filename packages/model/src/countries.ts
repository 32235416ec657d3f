export { countriesIn } from './text/countries'
