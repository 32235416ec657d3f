import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { answerOf } from '@news/cli/src/corpus/http'
import { kindOf } from '@news/cli/src/corpus/kind'
import { newsLike, rule } from '@news/laws'
import fc from 'fast-check'
import { damaged } from '../../damaged'
import { type Law, law } from '../../law'

/** Answers of web servers as archives keep them: packed and in chunks, whole and damaged. */
export const httpLaws = (): Law[] => [
  law({
    name: 'http',
    share: 1,
    inputs: answer,
    broken: ({ body, encoding, chunk, end }) => {
      const read = answerOf(writtenAnswer({ body, encoding, chunk, end }))
      return [
        ...rule('the body comes back', read?.body.equals(Buffer.from(body)) === true),
        ...rule('what is said of it comes back', read?.status === 200 && read.type === type),
      ]
    },
  }),
  law({
    name: 'http-anything',
    share: 1,
    inputs: damaged(answer.map(writtenAnswer)),
    broken: (bytes) => {
      const read = answerOf(Buffer.from(bytes))
      return [
        ...rule('an answer has a status', read === undefined || Number.isInteger(read.status)),
        ...rule('what is no text is said in words', kindOf(bytes) !== ''),
      ]
    },
  }),
]

interface Written {
  body: string
  encoding: keyof typeof encodings
  /** How long a chunk is; 0 where there are none. */
  chunk: number
  end: string
}

const encodings = {
  '': (bytes: Buffer) => bytes,
  gzip: gzipSync,
  'x-gzip': gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  Deflate: deflateRawSync,
  none: (bytes: Buffer) => bytes,
}

const answer: fc.Arbitrary<Written> = fc.record({
  body: newsLike,
  encoding: fc.constantFrom(...(Object.keys(encodings) as (keyof typeof encodings)[])),
  chunk: fc.constantFrom(0, 1, 7, 1000),
  end: fc.constantFrom('\r\n', '\n'),
})

function writtenAnswer({ body, encoding, chunk, end }: Written): Buffer {
  const packed = encodings[encoding](Buffer.from(body))
  const headers = [
    'HTTP/1.1 200 OK',
    `Content-Type: ${type}`,
    ...(encoding === '' ? [] : [`Content-Encoding: ${encoding}`]),
    ...(chunk === 0 ? [] : ['Transfer-Encoding: chunked']),
  ]
  return Buffer.concat([
    Buffer.from(`${headers.join(end)}${end}${end}`),
    chunk === 0 ? packed : chunked(packed, chunk),
  ])
}

function chunked(bytes: Buffer, length: number): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < bytes.length; at += length) {
    const chunk = bytes.subarray(at, at + length)
    chunks.push(Buffer.from(`${chunk.length.toString(16)};x=y\r\n`), chunk, Buffer.from('\r\n'))
  }
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')])
}

const type = 'text/html; charset="UTF-8"'
