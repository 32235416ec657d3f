/** What a function makes of texts, of which the same come again and again: no more than so many of late are remembered. */
export function remembering<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  const recent = new Map<string, Made>()
  return (text) => {
    let made = recent.get(text)
    if (made === undefined) {
      made = make(text)
      if (recent.size >= most) recent.clear()
      recent.set(text, made)
    }
    return made
  }
}
