import { Agent, type RequestOptions, request } from 'node:http'
import { median } from '../bench/cost'

/** What is sent. */
export interface Sent extends RequestOptions {
  path: string
  body?: string
}

/** How requests were answered by which many clients were kept waiting. */
export interface Answered {
  perSecond: number
  /** Milliseconds. */
  median: number
  ninetyNinth: number
  longest: number
  /** How many had another status than 200. */
  other: number
}

/** Has clients ask one thing after the other, each on a connection of its own, for so many seconds. */
export async function clients(
  url: URL,
  count: number,
  seconds: number,
  next: (nth: number) => Sent,
): Promise<Answered> {
  const agent = new Agent({ keepAlive: true, maxSockets: count })
  const times: number[] = []
  let [nth, other] = [0, 0]
  const begun = performance.now()
  const end = begun + 1000 * seconds
  const client = async () => {
    while (performance.now() < end) {
      const sent = performance.now()
      if ((await statusOf(url, { ...next(nth++), agent })) !== 200) other++
      times.push(performance.now() - sent)
    }
  }
  await Promise.all(Array.from({ length: count }, client))
  const took = (performance.now() - begun) / 1000
  agent.destroy()
  const sorted = [...times].sort((a, b) => a - b)
  return {
    perSecond: times.length / took,
    median: median(times),
    ninetyNinth: sorted[Math.floor(sorted.length * 0.99)]!,
    longest: sorted.at(-1)!,
    other,
  }
}

/** The status of an answer that was read to its end. */
function statusOf({ hostname, port }: URL, { body, ...options }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, ...options }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode!))
      response.once('error', reject)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
