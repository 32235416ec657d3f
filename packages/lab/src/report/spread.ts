/** Some of them, taken at even distances, so that not all come from one article. */
export function spread<T>(all: T[], limit: number): T[] {
  if (all.length <= limit) return all
  return Array.from({ length: limit }, (_, index) => all[Math.floor((index * all.length) / limit)]!)
}
