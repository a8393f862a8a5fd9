import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { pictureKind } from '#services/photos/pictureKind.ts'
import { keepPhoto, largestPhoto, photoFile, photoFolder, photosOf, readPhoto } from '#services/photos/store.ts'
import { largestTogether } from '#shared/review/photoRoom.ts'
import { samplePhoto } from '../../fixtures/packages.ts'

let folder = ''
const key = randomBytes(32)
const owner = () => ({ folder, key: () => key })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tic-photos-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a photo is kept sealed and comes back as it was', async () => {
  const file = await samplePhoto('dairy', 'A003-nameplate')
  const bytes = readFileSync(file)
  const kept = await keepPhoto(owner(), 'T.W01.r1', file)
  expect(kept).toMatchObject({ ok: true, value: { type: 'jpg', bytes: bytes.length } })
  const sha256 = kept.ok ? kept.value.sha256 : ''
  const sealed = readFileSync(photoFile(owner(), 'T.W01.r1', sha256))
  expect(sealed.includes(bytes.subarray(0, 64))).toBe(false)
  const read = await readPhoto(owner(), 'T.W01.r1', sha256)
  expect(read.ok && Buffer.from(read.value.bytes).equals(bytes)).toBe(true)
  const all = await photosOf(owner(), 'T.W01.r1', { A001: { sha256 } })
  expect(all.ok && [...all.value.keys()]).toEqual(['A001'])
})

test('the same photo twice is kept once', async () => {
  const file = await samplePhoto('dairy', 'A003-nameplate')
  await keepPhoto(owner(), 'T.W01.r1', file)
  await keepPhoto(owner(), 'T.W01.r1', file)
  expect(readdirSync(photoFolder(owner(), 'T.W01.r1'))).toHaveLength(1)
})

test('an altered or foreign photo is damaged, an absent one missing', async () => {
  const kept = await keepPhoto(owner(), 'T.W01.r1', await samplePhoto('dairy', 'A003-nameplate'))
  const sha256 = kept.ok ? kept.value.sha256 : ''
  const other = { folder, key: (use: string) => (use === 'names' ? key : randomBytes(32)) }
  expect(await readPhoto(other, 'T.W01.r1', sha256)).toMatchObject({ ok: false, faults: [{ code: 'photo.damaged' }] })
  truncateSync(photoFile(owner(), 'T.W01.r1', sha256), 1000)
  expect(await readPhoto(owner(), 'T.W01.r1', sha256)).toMatchObject({ ok: false, faults: [{ code: 'photo.damaged' }] })
  expect(await readPhoto(owner(), 'T.W01.r1', 'f'.repeat(64))).toMatchObject({ ok: false, faults: [{ code: 'photo.missing' }] })
})

test('what is no picture, a picture cut short and one over 20 MB are refused', async () => {
  const letter = join(folder, 'letter.jpg')
  writeFileSync(letter, 'a letter by the name of a photo')
  expect(await keepPhoto(owner(), 'T.W01.r1', letter)).toMatchObject({ ok: false, faults: [{ code: 'photo.kind' }] })
  const short = join(folder, 'short.jpg')
  writeFileSync(short, readFileSync(await samplePhoto('dairy', 'A003-nameplate')).subarray(0, 20_000))
  expect(await keepPhoto(owner(), 'T.W01.r1', short)).toMatchObject({ ok: false, faults: [{ code: 'photo.kind' }] })
  const large = join(folder, 'large.jpg')
  writeFileSync(large, '')
  truncateSync(large, largestPhoto + 1)
  expect(await keepPhoto(owner(), 'T.W01.r1', large)).toMatchObject({ ok: false, faults: [{ code: 'photo.size' }] })
  expect(await keepPhoto(owner(), 'T.W01.r1', join(folder, 'absent.jpg'))).toMatchObject({
    ok: false,
    faults: [{ code: 'file.notReadable' }],
  })
})

test('a PNG is known by its header and its end', () => {
  const icon = readFileSync(new URL('../../../resources/icons/128x128.png', import.meta.url))
  expect(pictureKind(icon)).toBe('png')
  expect(pictureKind(icon.subarray(0, icon.length - 20))).toBeUndefined()
  expect(pictureKind(Buffer.concat([icon.subarray(0, 16), Buffer.alloc(8), icon.subarray(24)]))).toBeUndefined()
})

test('photos of a sheet are refused from the byte on that would bring them over 200 MB', async () => {
  const file = await samplePhoto('dairy', 'A003-nameplate')
  const room = largestTogether - readFileSync(file).length
  const full = { A001: { bytes: 20 * 2 ** 20 }, A002: undefined, A003: { bytes: room - 20 * 2 ** 20 } }
  expect(await keepPhoto(owner(), 'T.W01.r1', file, full)).toMatchObject({ ok: true })
  const over = { ...full, A002: { bytes: 1 } }
  expect(await keepPhoto(owner(), 'T.W01.r1', file, over)).toEqual({ ok: false, faults: [{ code: 'photo.together', name: file }] })
})
