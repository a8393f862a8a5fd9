import { given } from '../format/given.ts'
import type { Citation } from '../format/values.ts'
import type { Act } from './act.ts'
import type { Place, Sheet, Target } from './sheet.ts'

export type PhotoAct = Extract<Act, { kind: `photo.${string}` }>

/** What an act about a photo changes on the sheet. Removing a photo removes every citation of it. */
export function photoTargets(sheet: Sheet, act: PhotoAct): readonly Target[] {
  const place: Place = ['attachments', act.photo]
  switch (act.kind) {
    case 'photo.added': {
      const { kind: _kind, photo: _photo, ...photo } = act
      return [[place, given(photo)]]
    }
    case 'photo.captioned': {
      const photo = sheet.attachments[act.photo]
      return photo === undefined ? [] : [[place, given({ ...photo, caption: act.caption })]]
    }
    case 'photo.removed':
      return sheet.attachments[act.photo] === undefined ? [] : [...uncited(sheet, act.photo), [place, undefined]]
  }
}

interface Citing {
  readonly citations?: readonly Citation[]
}

/** Marks, findings, values, adjustments, red lines and notes that cite the photo, without it. */
function uncited(sheet: Sheet, photo: string): readonly Target[] {
  const rest = ({ citations = [] }: Citing) => citations.filter(({ document }) => document !== photo)
  const citing = <T extends Citing>(table: Readonly<Record<string, T | undefined>>) =>
    Object.entries(table).flatMap(([key, entry]) =>
      entry?.citations?.some(({ document }) => document === photo) ? [[key, entry] as const] : [],
    )
  /** entries of these parts always have a list, if an empty one */
  const listing = (['values', 'adjustments', 'redLines'] as const).flatMap((part) =>
    citing<Citing>(sheet[part]).map(([key, entry]): Target => [[part, key], { ...entry, citations: rest(entry) }]),
  )
  const optional = (['ruleViews', 'notes'] as const).flatMap((part) =>
    citing<Citing>(sheet[part] as Readonly<Record<string, Citing | undefined>>).map(
      ([key, entry]): Target => [[part, key], given({ ...entry, citations: some(rest(entry)) })],
    ),
  )
  const marks = citing(sheet.marks).map(([key, entry]): Target => [['marks', key, 'citations'], some(rest(entry))])
  return [...marks, ...listing, ...optional]
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}
