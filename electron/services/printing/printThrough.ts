import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import type { LogEvent, LogFacts } from '../settings/logLine.ts'
import { within } from './within.ts'

/** A window that shows one PDF and can print it. */
export interface PrintingWindow {
  /** resolves when every page of the PDF is there; what is printed before that is blank paper */
  ready(): Promise<void>
  /** resolves with the system's answer; never resolves when a print service fails silently */
  print(): Promise<{ readonly printed: boolean; readonly reason: string }>
  close(): void
}

export interface PrintThrough {
  readonly open: () => PrintingWindow
  /** the printer chosen by name; without one it is the system's default */
  readonly printer: string | undefined
  /** the names of the printers there are now; `late` when the system does not answer */
  readonly printers: () => Promise<readonly string[] | 'late'>
  /** ms for the whole */
  readonly limit: number
  readonly log: (event: LogEvent, facts: LogFacts) => void
}

/**
 * Prints within the time limit, or returns a fault; the window is closed either way. Faults: `printing.no-printer`,
 * `printing.printer-gone` (named, before or while printing), `printing.cancelled`, `printing.no-answer` (it may have printed all
 * the same), `printing.failed`.
 */
export async function printThrough({ open, printer, printers, limit, log }: PrintThrough): Promise<Result<void>> {
  const missing = await missingOf(printer, printers)
  if (missing) return refuse(missing)
  const window = open()
  try {
    const answer = await within(limit, printIn(window))
    if (answer === 'late') {
      log('printing late', { number: limit })
      return refuse((await missingOf(printer, printers)) ?? { code: 'printing.no-answer', got: String(Math.round(limit / 1000)) })
    }
    if (answer.printed) return ok(undefined)
    log('printing failed', {})
    if (/cancel/i.test(answer.reason)) return refuse<Fault>({ code: 'printing.cancelled' })
    return refuse((await missingOf(printer, printers)) ?? { code: 'printing.failed' })
  } catch (error) {
    log('printing failed', { error })
    return refuse((await missingOf(printer, printers)) ?? { code: 'printing.failed' })
  } finally {
    window.close()
  }
}

async function printIn(window: PrintingWindow) {
  await window.ready()
  return window.print()
}

/** Why no printer is available; `undefined` while one may be. */
async function missingOf(printer: string | undefined, printers: PrintThrough['printers']): Promise<Fault | undefined> {
  const names = await printers()
  if (names === 'late') return { code: 'printing.no-service' }
  if (names.length === 0) return { code: 'printing.no-printer' }
  if (printer !== undefined && !names.includes(printer)) return { code: 'printing.printer-gone', name: printer }
  return undefined
}
