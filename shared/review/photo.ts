import type { Layout } from '../layout/layout.ts'
import type { RegisterRowName } from './note.ts'
import { oneLine, printRow } from './printNote.ts'

/** What a photo shows: the row it was taken of, where it was taken of one, and the caption. */
export interface PhotoSubject {
  readonly of?: RegisterRowName
  readonly caption?: string
  /** the name of the picked file, used where there is neither */
  readonly file?: string
}

/** Longest caption of a photo of a row, in code points: row and caption make a title of 200. */
export const longestCaption = 48
const longestRow = 150

/** The title a photo is listed and cited by: its row, then its caption. */
export function photoTitle({ of, caption, file = '' }: PhotoSubject, words: Pick<Layout, 'records'>): string {
  if (of === undefined) return caption ?? file
  const row = [...printRow(of, words)].slice(0, longestRow).join('').trimEnd()
  return [...`${row} ${oneLine(caption ?? '')}`.trimEnd()].slice(0, 200).join('')
}

/** The photos taken of a row, by their ids, in the order of their numbers. */
export function photosOfRow(attachments: Readonly<Record<string, PhotoSubject | undefined>>, row: RegisterRowName): readonly string[] {
  return Object.entries(attachments)
    .flatMap(([id, photo]) => (photo?.of !== undefined && isSameRow(photo.of, row) ? [id] : []))
    .sort()
}

/** Rows may share a number: the title tells them apart. */
export function isSameRow(one: RegisterRowName, other: RegisterRowName): boolean {
  return one.register === other.register && one.row === other.row && one.title === other.title
}
