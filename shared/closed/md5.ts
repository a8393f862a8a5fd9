/**
 * MD5 (RFC 1321) of a text in UTF-8, as hexadecimal digits. The printer makes a document's `/ID` of it; it proves nothing and
 * is only compared.
 */
export function md5(text: string): string {
  const data = new TextEncoder().encode(text)
  const padded = new Uint8Array(((data.length + 8) >> 6) * 64 + 64)
  padded.set(data)
  padded[data.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, data.length * 8, true)
  view.setUint32(padded.length - 4, Math.floor(data.length / 0x2000_0000), true)
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]
  for (let at = 0; at < padded.length; at += 64) mix(state, view, at)
  return state.map((word) => [0, 8, 16, 24].map((shift) => ((word >>> shift) & 0xff).toString(16).padStart(2, '0')).join('')).join('')
}

const shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
]
const sines = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32))

function mix(state: number[], view: DataView, start: number): void {
  let [a, b, c, d] = state as [number, number, number, number]
  for (let step = 0; step < 64; step++) {
    const round = step >> 4
    const [chosen, word] = [
      [(b & c) | (~b & d), step],
      [(d & b) | (~d & c), 5 * step + 1],
      [b ^ c ^ d, 3 * step + 5],
      [c ^ (b | ~d), 7 * step],
    ][round] as [number, number]
    const sum = (a + chosen + (sines[step] as number) + view.getUint32(start + (word % 16) * 4, true)) | 0
    const shift = shifts[round]?.[step % 4] as number
    const turned = (sum << shift) | (sum >>> (32 - shift))
    ;[a, d, c, b] = [d, c, b, (b + turned) | 0]
  }
  ;[a, b, c, d].forEach((word, index) => {
    state[index] = ((state[index] as number) + word) | 0
  })
}
