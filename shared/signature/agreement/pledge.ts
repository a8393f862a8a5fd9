import { pledges } from '../../layout/pledge/index.ts'
import type { ResultRecord } from '../../result/format.ts'
import { pledgeSha256 } from '../../review/pledge.ts'

/**
 * The example result handed out before the program had a pledge of its own: it holds a digest of no text, under a version
 * that no release has. It stays readable, and nothing else may carry that digest.
 */
const example = { version: '0.0.0-example', textSha256: '306477e70c3450b4e4880137cf6a2c7bc681eeaf071e98e2ddafffac7783867a' } as const

/** Whether the text that an expert accepted is one of the numbered texts of the pledge (form 1). */
export async function pledgeIsKnown({ pledge, software }: Pick<ResultRecord, 'pledge' | 'software'>): Promise<boolean> {
  if (software.version === example.version && pledge.textSha256 === example.textSha256) return true
  const digests = await Promise.all(pledges.map(pledgeSha256))
  return digests.includes(pledge.textSha256)
}
