import { gzipSync } from 'node:zlib'

/** The record of a web server's answer in a web archive, packed as a member of its own. */
export function warcRecord(url: string, page: string): Buffer {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${url}`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(answer)}`,
  ].join('\r\n')
  return gzipSync(`${head}\r\n\r\n${answer}\r\n\r\n`)
}
