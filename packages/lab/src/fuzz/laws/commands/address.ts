import { isIP } from 'node:net'
import { isPublic } from '@news/cli/src/web/public'
import { anyText, rule } from '@news/laws'
import fc from 'fast-check'
import { type Law, law } from '../../law'

/** Which addresses `--fetch` may ask: however one is spelled, it is the same one, and none hides in another. */
export const addressLaw = (): Law =>
  law({
    name: 'address',
    share: 1,
    inputs: fc.record({
      four: fc.tuple(byte, byte, byte, byte),
      six: fc.array(group, { minLength: 8, maxLength: 8 }),
      text: anyText,
    }),
    broken: ({ four, six, text }) => [
      ...brokenFour(four),
      ...brokenSix(six),
      ...rule('what is no address is not public', isIP(text) > 0 || !isPublic(text)),
    ],
  })

const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 10, 100, 127, 168, 169, 172, 192, 224, 254, 255))
const group = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.nat(0xffff) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0xffff, 0x2001, 0x2002, 0x2a00, 0x64, 0xff9b, 0xfe80, 0xfd00, 0x7f00),
  },
)

function brokenFour(bytes: readonly number[]): string[] {
  const address = bytes.join('.')
  const [a, b, c, d] = bytes.map((one) => one.toString(16).padStart(2, '0'))
  const hidden = [
    `::ffff:${address}`,
    `::${address}`,
    `64:ff9b::${address}`,
    `::ffff:${a}${b}:${c}${d}`,
    `2002:${a}${b}:${c}${d}::1`,
  ]
  const spelled = [
    `0x${a}${b}${c}${d}`,
    `${bytes[0]}.${bytes[1]}.0x${c}${d}`,
    `0${bytes[0]!.toString(8)}.${bytes.slice(1).join('.')}`,
  ]
  return [
    ...rule('no IPv4 address hides in an IPv6 one', !hidden.some(isPublic)),
    ...rule(
      'an address that a page may spell otherwise is the same one',
      spelled.every((one) => new URL(`http://${one}/`).hostname === address && !isPublic(one)),
    ),
    ...rule(
      'this host and its neighbours are not public',
      ![0, 10, 127].includes(bytes[0]!) || !isPublic(address),
    ),
  ]
}

function brokenSix(groups: readonly number[]): string[] {
  const whole = groups.map((one) => one.toString(16).padStart(4, '0')).join(':')
  const short = new URL(`http://[${whole}]/`).hostname.slice(1, -1)
  return [
    ...rule(
      'an IPv6 address is the same however it is spelled',
      [short, whole.toUpperCase()].every((one) => isPublic(one) === isPublic(whole)),
    ),
    ...rule('an address with a zone is of this host', !isPublic(`${short}%eth0`)),
    ...rule(
      'only global unicast is public',
      (groups[0]! >= 0x2000 && groups[0]! < 0x4000) || !isPublic(whole),
    ),
  ]
}
