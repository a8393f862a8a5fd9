import { randomUUID } from 'node:crypto'
import type { BrowserWindow } from 'electron'
import { refuse } from '#shared/text/fault.ts'
import type { ReadDocument } from './protocol/documents.ts'

/** Files main made for a window to show: by name (`pdf`, `xlsx`, `json`), never on disk. */
export interface Made {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** for every page of `pdf`, the form it belongs to, where known */
  readonly pages?: readonly string[]
}

const made = new Map<string, Made & { readonly window: BrowserWindow }>()
/** A window looks at one or two at a time; older ones go. */
const kept = 4

/** Keeps bytes for the page that requested them, until it releases them or its window closes. */
export function keepMade(window: BrowserWindow, value: Made): string {
  const token = `made-${randomUUID()}`
  made.set(token, { ...value, window })
  const own = [...made].filter(([, one]) => one.window === window)
  for (const [old] of own.slice(0, -kept)) made.delete(old)
  window.once('closed', () => made.delete(token))
  return token
}

export function madeFor(window: BrowserWindow, token: string): Made | undefined {
  const found = made.get(token)
  return found?.window === window ? found : undefined
}

export function releaseMade(window: BrowserWindow, token: string): void {
  if (made.get(token)?.window === window) made.delete(token)
}

/** Reads made documents where the address names one, in the session of the window they were made for. */
export function withMadeOf(session: Electron.Session, read: ReadDocument): ReadDocument {
  return async (place, document) => {
    if (!place.startsWith('made-')) return read(place, document)
    const found = made.get(place)
    const isOwn = found?.window.webContents.session === session && Object.hasOwn(found.files, document)
    const bytes = isOwn ? found.files[document] : undefined
    return bytes ? { ok: true, value: { bytes, kind: document } } : refuse({ code: 'document.closed', name: document })
  }
}
