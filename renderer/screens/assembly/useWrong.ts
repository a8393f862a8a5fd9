import { useMemo } from 'react'
import type { EditedPlace } from '#shared/assembly/edited.ts'
import type { CheckedAssembly } from '#shared/ipc/assembly.ts'
import type { Fault } from '#shared/text/fault.ts'

/** A cell of the draft as one text, by which its field is found. */
export function placeKey({ sheet, row, key }: EditedPlace): string {
  return `${sheet} ${row} ${key}`
}

/** The faults of the last check by the cell they are in. */
export function useWrong(checked: CheckedAssembly | undefined): ReadonlyMap<string, Fault> {
  return useMemo(
    () => new Map((checked?.faults ?? []).flatMap(({ place, fault }) => (place ? [[placeKey(place), fault] as const] : []))),
    [checked],
  )
}

/** Whether a cell is still wrong: one that lacked its value is so no longer once something is typed. */
export function isStillWrong(fault: Fault | undefined, text: string): boolean {
  return fault !== undefined && !(fault.code === 'schema.missing-key' && text.trim() !== '')
}

/** Brings the field of a cell into view and puts the focus into it; nothing where the screen does not show it. */
export function focusPlace(place: string): void {
  const field = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`)
  field?.scrollIntoView({ block: 'center', inline: 'nearest' })
  field?.focus()
}
