export { type Entry, type Feed, feed, readFeed } from './read/feed'
