/** RC2-CBC decryption (RFC 2268): only to read the certificates of older office-issued PKCS#12 files; OpenSSL 3 has it no more. */
export function decryptRc2(key: Uint8Array, effectiveBits: number, iv: Uint8Array, data: Uint8Array): Uint8Array | undefined {
  if (data.length === 0 || data.length % 8 !== 0) return undefined
  const words = expand(key, effectiveBits)
  const plain = new Uint8Array(data.length)
  for (let at = 0; at < data.length; at += 8) {
    const before = at === 0 ? iv : data.subarray(at - 8, at)
    decryptBlock(words, data.subarray(at, at + 8)).forEach((byte, index) => {
      plain[at + index] = byte ^ before[index]!
    })
  }
  const padding = plain.at(-1)!
  if (padding < 1 || padding > 8 || plain.subarray(-padding).some((byte) => byte !== padding)) return undefined
  return plain.subarray(0, -padding)
}

const table = Uint8Array.from(
  Buffer.from(
    'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
      '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb6266fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
      '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ecc2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
      '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a90d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
    'hex',
  ),
)

function expand(key: Uint8Array, bits: number): Uint16Array {
  const bytes = new Uint8Array(128)
  bytes.set(key)
  for (let at = key.length; at < 128; at++) bytes[at] = table[(bytes[at - 1]! + bytes[at - key.length]!) & 0xff]!
  const size = Math.ceil(bits / 8)
  bytes[128 - size] = table[bytes[128 - size]! & (0xff >> (8 * size - bits))]!
  for (let at = 127 - size; at >= 0; at--) bytes[at] = table[bytes[at + 1]! ^ bytes[at + size]!]!
  return Uint16Array.from({ length: 64 }, (_, at) => bytes[2 * at]! | (bytes[2 * at + 1]! << 8))
}

const shifts = [1, 2, 3, 5]

function decryptBlock(words: Uint16Array, block: Uint8Array): Uint8Array {
  const r = [0, 1, 2, 3].map((at) => block[2 * at]! | (block[2 * at + 1]! << 8))
  let next = 63
  const unmix = () => {
    for (let at = 3; at >= 0; at--) {
      const rotated = ((r[at]! >>> shifts[at]!) | (r[at]! << (16 - shifts[at]!))) & 0xffff
      const [a, b, c] = [r[(at + 3) & 3]!, r[(at + 2) & 3]!, r[(at + 1) & 3]!]
      r[at] = (rotated - words[next--]! - (a & b) - (~a & c)) & 0xffff
    }
  }
  const unmash = () => {
    for (let at = 3; at >= 0; at--) r[at] = (r[at]! - words[r[(at + 3) & 3]! & 63]!) & 0xffff
  }
  for (let round = 0; round < 16; round++) {
    if (round === 5 || round === 11) unmash()
    unmix()
  }
  return Uint8Array.from(r.flatMap((word) => [word & 0xff, word >> 8]))
}
