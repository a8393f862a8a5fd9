import { expect, test } from 'vitest'
import { pledges } from '#shared/layout/pledge/index.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'

/** Records hold these: a text that was ever accepted keeps its digest, whatever is accepted now. */
const digests = ['e7f46576effffda126755b553008fb6541792bdeb742b094eb4beea7ad4c5992']

test('every text of the pledge there ever was keeps its digest', async () => {
  expect(await Promise.all(pledges.map(pledgeSha256))).toEqual(digests)
  expect(pledges.map(({ number }) => number)).toEqual(digests.map((_, at) => at + 1))
})
