import { type PanelMaterial, printPanel } from '#services/panel/printPanel.ts'
import type { Printed } from '#services/signing/kind.ts'
import type { Result } from '#shared/text/fault.ts'

/** PDF and workbook of a closed panel's record, unsigned. */
export function printPanelJob({ bytes, ...material }: PanelMaterial & { readonly bytes: Uint8Array }): Promise<Result<Printed>> {
  return printPanel({ bytes }, material)
}
