import { allowed } from './trusted'

/** Loads one of the page’s own scripts into the page; rejects where it can’t be had. */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script')
    element.onload = () => resolve()
    element.onerror = () => reject(new Error(`${address} can’t be loaded.`))
    element.src = allowed(address) as string
    document.head.append(element)
  })
}
