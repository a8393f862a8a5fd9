import { currentLayout, type Layout } from '../layout/index.ts'
import { type NoteFields, noteKindOf, type SheetNote, typedKinds } from '../review/note.ts'
import { photosOfRow, photoTitle } from '../review/photo.ts'
import { printNote, type TitleOf } from '../review/printNote.ts'
import type { Attachment, Sheet } from '../review/sheet.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import type { ResultRecord } from './format.ts'

type ResultNote = ResultRecord['notes'][number]
type ResultPhoto = ResultRecord['attachments'][number]

/** The notes in the order of their entries: each with the text forms 7 to 9 print and, where it is typed, its fields. */
export function resultNotes(sheet: Sheet, context: ResultContext): ResultNote[] {
  const titleOf: TitleOf = (entry) => {
    const note = sheet.notes[entry]
    return note?.kind === 'supplement' ? note.title : undefined
  }
  return Object.entries(sheet.notes)
    .flatMap(([entry, note]) => (note === undefined ? [] : [{ entry, note }]))
    .sort((a, b) => (a.entry < b.entry ? -1 : 1))
    .map(({ entry, note }) => {
      const { at, criterion } = note
      const citations = citationsOf(sheet, note)
      return {
        kind: noteKindOf(note),
        text: printNote(note, titleOf, currentLayout),
        ...(criterion !== undefined && { criterion }),
        ...(at !== undefined && { at }),
        ...(citations !== undefined && { citations: cite(context, sheet, citations) }),
        ...(note.kind !== 'free' && { fields: fieldsOf(entry, note) }),
      }
    })
}

/** A photo as a result lists it: the title forms print, and what it is made of where the photo shows a row. */
export function resultPhoto(id: string, { type: kind, sha256, bytes, of, caption, file }: Attachment): ResultPhoto {
  const title = photoTitle({ of, caption, file }, currentLayout)
  return { id, title, kind, sha256, bytes, ...(of !== undefined && { of, ...(caption !== undefined && { caption }) }) }
}

/**
 * Whether every typed note and photo says in words what its fields say, in the words of some layout; entries are used
 * once, an awaited document is on the list, an objection names its criterion, and a spot check cites the photos of its row.
 */
export function notesAgree({ notes, attachments }: Pick<ResultRecord, 'notes' | 'attachments'>, known: readonly Layout[]): boolean {
  const typed = notes.flatMap(({ fields }) => fields ?? [])
  const byEntry = new Map(typed.map((fields) => [fields.entry, fields]))
  const titleOf: TitleOf = (entry) => {
    const fields = byEntry.get(entry)
    return fields?.kind === 'supplement' ? fields.title : undefined
  }
  const says = (text: string, print: (layout: Layout) => string) => known.some((layout) => print(layout) === text)
  return (
    byEntry.size === typed.length &&
    attachments.every(({ title, of, caption }) =>
      of === undefined ? caption === undefined : says(title, (layout) => photoTitle({ of, caption }, layout)),
    ) &&
    notes.every((note) => {
      const { fields } = note
      if (fields === undefined) return true
      const isSaid = says(note.text, (layout) => printNote(fields, titleOf, layout))
      return isSaid && note.kind === typedKinds[fields.kind] && note.at !== undefined && isProved(note, fields, attachments, titleOf)
    })
  )
}

/** What a typed note rests on besides its words. */
function isProved(note: ResultNote, fields: NoteFields, attachments: readonly ResultPhoto[], titleOf: TitleOf): boolean {
  const cited = (note.citations ?? []).map(({ document }) => document)
  switch (fields.kind) {
    case 'question':
      return cited.length === 0 && (fields.awaits === undefined || titleOf(fields.awaits) !== undefined)
    case 'supplement':
      return cited.length === 0
    case 'spot': {
      const photos = photosOfRow(Object.fromEntries(attachments.map(({ id, of }) => [id, { of }])), fields)
      return cited.join(' ') === photos.join(' ')
    }
    case 'objection':
      return note.criterion !== undefined
  }
}

/** A spot check is proved by the photos of its row; questions and documents to be brought cite nothing. */
function citationsOf({ attachments }: Sheet, note: SheetNote) {
  if (note.kind === 'question' || note.kind === 'supplement') return undefined
  if (note.kind !== 'spot') return note.citations
  const photos = photosOfRow(attachments, note)
  return photos.length === 0 ? undefined : photos.map((document) => ({ document, page: 1 }))
}

function fieldsOf(entry: string, note: Exclude<SheetNote, { kind: 'free' }>): NoteFields {
  const { at: _at, criterion: _criterion, ...fields } = note
  const { citations: _citations, ...own } = fields as typeof fields & { readonly citations?: unknown }
  return { ...own, entry } as NoteFields
}
