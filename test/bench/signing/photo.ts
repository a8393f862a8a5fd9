import { encode } from 'jpeg-js'

/** A JPEG of so many bytes: a small picture of noise, and comments up to the size. The same `seed` gives the same bytes. */
export function photo(bytes: number, seed: number): Buffer {
  let state = seed + 1
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
  const [width, height] = [320, 240]
  const data = Uint8Array.from({ length: width * height * 4 }, next)
  const picture = Buffer.from(encode({ data, width, height }, 80).data)
  const comments: Buffer[] = []
  for (let left = bytes - picture.length; left > 4; ) {
    const length = Math.min(65_533, left - 4)
    const comment = Buffer.alloc(length + 4)
    comment.writeUInt16BE(0xfffe, 0)
    comment.writeUInt16BE(length + 2, 2)
    for (let at = 4; at < comment.length; at++) comment[at] = next()
    comments.push(comment)
    left -= comment.length
  }
  // behind the start of the image, before everything else
  return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)])
}
