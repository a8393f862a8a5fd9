import type { Press } from '../press.ts'

/** The same press on pages turned on their side. */
export function across(press: Press): Press {
  const { page, body, footer } = press.across
  return { ...press, page, body, footer }
}
