import type { Act } from '#shared/review/act.ts'
import { nextEntryId } from '#shared/review/nextEntry.ts'
import { printSpot, type SpotCheck } from '#shared/review/spotText.ts'
import { uncite } from '#shared/review/uncite.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { bridge } from '../../../session/bridge.ts'
import type { ReviewView } from '../../../session/review.tsx'
import { iso } from '../../../store/session.ts'
import { photoHead, photosOf, type SpotDraw, type SpotRow, spotRecord } from './spotItems.ts'

/** What a person does at a drawn row: every step is an edit of the review. */
export function useSpot({ session, review }: ReviewView, criterion: SpotDraw['criterion']) {
  const sheet = () => session.snapshot().state.sheet

  /** Writes the row's record with its photos cited; made on the first word about it. */
  async function record(row: SpotRow, check: SpotCheck): Promise<Result<void>> {
    const known = spotRecord(sheet().notes, row)
    const photos = photosOf(sheet().attachments, row).map((document) => ({ document, page: 1 }))
    const fields = {
      note: '抽查' as const,
      text: printSpot(row, check),
      at: known?.note.at ?? iso(new Date()),
      ...(criterion && { criterion }),
      ...(photos.length > 0 && { citations: photos }),
    }
    const act: Act = known
      ? { kind: 'note.edited', entry: known.entry, ...fields }
      : { kind: 'note.added', entry: nextEntryId(sheet().notes, 'N'), ...fields }
    return session.send(act)
  }

  function judge(row: SpotRow, verdict: SpotCheck['verdict']): Promise<Result<void>> {
    const check = spotRecord(sheet().notes, row)?.check
    return check?.verdict === verdict ? Promise.resolve(ok(undefined)) : record(row, { ...check, verdict })
  }

  async function takeBack(row: SpotRow): Promise<void> {
    const known = spotRecord(sheet().notes, row)
    if (known) await session.send({ kind: 'note.removed', entry: known.entry })
  }

  /** Takes picked photos in, numbers them, and cites them in the row's record where there is one. */
  async function addPhotos(row: SpotRow): Promise<readonly Fault[]> {
    const picked = await bridge.files.pick({ purpose: 'photos', several: true })
    if (!picked.ok) return picked.faults
    const faults: Fault[] = []
    for (const { file, name } of picked.value) {
      const kept = await bridge.reviews.addPhoto({ review, file })
      if (!kept.ok) {
        faults.push(...kept.faults.map((fault) => ({ ...fault, name })))
        continue
      }
      const attachment = nextEntryId(sheet().attachments, 'A')
      const added = await session.send({ kind: 'attachment.added', attachment, title: photoHead(row), file: name, ...kept.value })
      if (!added.ok) faults.push(...added.faults)
    }
    const check = spotRecord(sheet().notes, row)?.check
    if (check && picked.value.length > 0) await record(row, check)
    return faults
  }

  /** The caption is the part of the title behind what was photographed. */
  function caption(row: SpotRow, attachment: string, words: string): Promise<Result<void>> {
    const kept = sheet().attachments[attachment]
    if (kept === undefined) return Promise.resolve(ok(undefined))
    const title = [...`${photoHead(row)} ${words.replace(/\s+/g, ' ')}`.trim()].slice(0, 200).join('')
    return session.send({ kind: 'attachment.added', attachment, ...kept, title })
  }

  /** Nothing goes on citing a photo that is gone. */
  async function removePhoto(row: SpotRow, attachment: string): Promise<void> {
    for (const act of uncite(sheet(), attachment)) await session.send(act)
    await session.send({ kind: 'attachment.removed', attachment })
    const check = spotRecord(sheet().notes, row)?.check
    if (check) await record(row, check)
  }

  function cite(attachment: string): Promise<Result<void>> {
    return criterion === undefined
      ? Promise.resolve(ok(undefined))
      : session.send({ kind: 'evidence.cited', criterion, citation: { document: attachment, page: 1 } })
  }

  return { record, judge, takeBack, addPhotos, caption, removePhoto, cite }
}
