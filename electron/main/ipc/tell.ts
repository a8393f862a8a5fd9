import type { BrowserWindow } from 'electron'
import type { z } from 'zod'
import { type Events, eventChannel } from '#shared/ipc/calls.ts'

/** Sends a declared event to a window's page. */
export function tell<E extends Events, K extends keyof E['events'] & string>(
  window: BrowserWindow,
  declared: E,
  name: K,
  payload: z.input<E['events'][K]>,
): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send(eventChannel(declared.domain, name), payload)
}
