import fc from 'fast-check'

/** Bytes of which some are other ones, or gone. */
export function damaged(contents: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const damages = fc.array(fc.tuple(fc.nat(9999), fc.nat(40), fc.uint8Array({ maxLength: 8 })), {
    maxLength: 2,
  })
  return fc.tuple(contents, damages).map(([bytes, all]) =>
    all.reduce((left, [at, length, noise]) => {
      const start = Math.floor((at / 10_000) * left.length)
      return Buffer.concat([left.subarray(0, start), noise, left.subarray(start + length)])
    }, Buffer.from(bytes)),
  )
}
