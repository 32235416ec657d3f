import { BlockList, isIP } from 'node:net'

/**
 * Whether an address is one of the open internet. Refused are this host, private and shared networks, link-local
 * addresses (where clouds keep their metadata), multicast, and what is reserved: IANA's special-purpose registries.
 * Of IPv6 only global unicast is open, without the ranges that carry an IPv4 address within them.
 */
export function isPublic(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed4.check(address, 'ipv4')
  // A zone (`fe80::1%eth0`) names a network of this host.
  return (
    family === 6 && !address.includes('%') && open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
  )
}

function listOf(family: 'ipv4' | 'ipv6', ranges: string[]): BlockList {
  const list = new BlockList()
  for (const range of ranges) {
    const [net, prefix] = range.split('/') as [string, string]
    list.addSubnet(net, Number(prefix), family)
  }
  return list
}

const closed4 = listOf('ipv4', [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  // Azure's metadata, in a range that is open otherwise
  '168.63.129.16/32',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
])
const open6 = listOf('ipv6', ['2000::/3'])
const closed6 = listOf('ipv6', [
  // protocol assignments, Teredo among them
  '2001::/23',
  '2001:db8::/32',
  // 6to4: an IPv4 address in the next 32 bits
  '2002::/16',
  '3fff::/20',
])
