import type { PanelRecord } from '#shared/panel/format.ts'
import type { Locked } from '#shared/record/lock.ts'
import type { Standard } from '#shared/standard/format.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { Printed } from '../signing/kind.ts'

/** What printing a panel's record needs beside it. */
export interface PanelMaterial {
  /** the standard whose digest the record names; without it ids are printed in place of names */
  readonly standard?: Standard
}

/** `print` of the panel's kind: PDF and workbook, unsigned, with the box of every signer (`signature:<expert>`). */
export async function printPanel({ bytes }: Pick<Locked<PanelRecord>, 'bytes'>, { standard }: PanelMaterial): Promise<Result<Printed>> {
  const { exportPanel } = await import('../export/exportPanel.ts')
  return ok(await exportPanel({ recordBytes: bytes, ...(standard && { standard }) }))
}
