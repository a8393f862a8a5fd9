import { open, stat } from 'node:fs/promises'

const window = 1024 ** 2

/** Whether two files hold the same bytes. */
export async function sameContent(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(one), stat(other)])
  if (a.size !== b.size) return false
  const [left, right] = [await open(one), await open(other)]
  try {
    const [mine, theirs] = [Buffer.alloc(window), Buffer.alloc(window)]
    for (let at = 0; at < a.size; at += window) {
      const [first, second] = await Promise.all([left.read(mine, 0, window, at), right.read(theirs, 0, window, at)])
      if (!mine.subarray(0, first.bytesRead).equals(theirs.subarray(0, second.bytesRead))) return false
    }
    return true
  } finally {
    await left.close()
    await right.close()
  }
}
