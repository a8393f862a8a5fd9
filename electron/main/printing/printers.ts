import type { WebContents } from 'electron'
import { within } from '#services/printing/within.ts'
import type { Printer } from '#shared/ipc/printing.ts'
import { say } from '#shared/text/say.ts'
import { locale } from '../appearance.ts'

/** A print service that hangs must not keep the list, ms. */
const limit = 10_000

/** The names the system knows its printers by now; `late` where its print service does not answer. */
export async function printerNames(contents: WebContents): Promise<readonly string[] | 'late'> {
  const found = await within(limit, contents.getPrintersAsync())
  return found === 'late' ? 'late' : found.map(({ name }) => name)
}

/**
 * The printers to choose from: first the system's default under the name '' (Electron no longer says which one that is, and
 * prints on it when no name is given), then every printer by name. None at all where the system has none or does not answer.
 */
export async function listPrinters(contents: WebContents): Promise<readonly Printer[]> {
  const found = await within(limit, contents.getPrintersAsync())
  if (found === 'late' || found.length === 0) return []
  const usual = { name: '', label: say(locale(), 'printing', 'printer.system'), usual: true }
  return [usual, ...found.map(({ name, displayName }) => ({ name, label: displayName || name, usual: false }))]
}
