/** What leaves the page: a file to the person’s own disk, words to the clipboard. */

/** Saves a file where the browser puts downloads. */
export function save(name: string, type: string, content: string) {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by then; the file would else stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** Copies words; false where the browser does not let the page. */
export async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return false
  }
}
