import { nextEntryId } from '#shared/review/nextEntry.ts'
import { type SpotRow, type SpotVerdict, spotCheck } from '#shared/review/spotRow.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { bridge } from '../../../session/bridge.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { iso } from '../../../store/session.ts'
import { type SpotDraw, spotRecord } from './spotItems.ts'

/** What a person does at a drawn row: every step is one act of the review. */
export function useSpot({ session, review }: ReviewView, criterion: SpotDraw['criterion']) {
  const sheet = () => session.snapshot().state.sheet

  /** Writes what was found at the row; the photos of the row are its evidence by themselves. */
  function record(row: SpotRow, verdict: SpotVerdict): Promise<Result<void>> {
    const { notes } = sheet()
    const known = spotRecord(notes, row)
    return session.send({
      kind: 'spot.checked',
      entry: known?.entry ?? nextEntryId(notes, 'N'),
      at: known?.check.at ?? iso(new Date()),
      ...(criterion && { criterion }),
      ...spotCheck(row, verdict),
    })
  }

  function judge(row: SpotRow, verdict: SpotVerdict['verdict']): Promise<Result<void>> {
    return record(row, { ...spotRecord(sheet().notes, row)?.check, verdict })
  }

  async function takeBack(row: SpotRow): Promise<void> {
    const known = spotRecord(sheet().notes, row)
    if (known) await session.send({ kind: 'spot.unchecked', entry: known.entry })
  }

  /** Takes picked photos in and numbers them. */
  async function addPhotos({ register, row, title }: SpotRow): Promise<readonly Fault[]> {
    const picked = await bridge.files.pick({ purpose: 'photos', several: true })
    if (!picked.ok) return picked.faults
    const faults: Fault[] = []
    for (const { file, name } of picked.value) {
      const kept = await bridge.reviews.addPhoto({ review, file })
      if (!kept.ok) {
        faults.push(...kept.faults.map((fault) => ({ ...fault, name })))
        continue
      }
      const photo = nextEntryId(sheet().attachments, 'A')
      const added = await session.send({ kind: 'photo.added', photo, of: { register, row, title }, file: name, ...kept.value })
      if (!added.ok) faults.push(...added.faults)
    }
    return faults
  }

  function caption(photo: string, words: string): Promise<Result<void>> {
    const said = words.replace(/\s+/g, ' ').trim()
    return session.send({ kind: 'photo.captioned', photo, ...(said !== '' && { caption: said }) })
  }

  /** Nothing goes on citing a photo that is gone: the act takes every citation along. */
  async function removePhoto(photo: string): Promise<void> {
    await session.send({ kind: 'photo.removed', photo })
  }

  function cite(photo: string): Promise<Result<void>> {
    return criterion === undefined
      ? Promise.resolve(ok(undefined))
      : session.send({ kind: 'evidence.cited', criterion, citation: { document: photo, page: 1 } })
  }

  return { record, judge, takeBack, addPhotos, caption, removePhoto, cite }
}
