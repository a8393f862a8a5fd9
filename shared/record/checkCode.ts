const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The check code 校验码 of a digest: its first 50 bits in Crockford base 32, `XXXXX-XXXXX`. */
export function checkCode(sha256: string): string {
  const bits = BigInt(`0x${sha256.slice(0, 16)}`) >> 14n
  const letters = Array.from({ length: 10 }, (_, n) => crockford[Number((bits >> BigInt(45 - 5 * n)) & 31n)])
  return `${letters.slice(0, 5).join('')}-${letters.slice(5).join('')}`
}
