import { cleanText } from '../text/clean.ts'
import type { Act } from './act.ts'

/**
 * An act with its texts as they are kept (`cleanText`), asked before it is journalled, by the app and by the command alike.
 * The record that goes along with a lock is left as it is: its digest is signed.
 */
export function cleanAct(act: Act): Act {
  // only strings change, and none that a format fixes: those are clean already
  return act.kind === 'sheet.locked' ? act : (cleaned(act) as Act)
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleaned(member)]))
}
