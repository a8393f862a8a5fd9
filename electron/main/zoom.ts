import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'
import { log } from './log.ts'
import { places } from './places.ts'

/** Percent; the screens are made to be used up to twice the size of the smallest laptop's. */
const steps = [100, 110, 125, 150, 175, 200] as const
const schema = z.strictObject({ percent: z.int().min(100).max(200) })
let percent = 100

/** Reads how large everything was drawn last, before the first window opens. */
export async function loadZoom(): Promise<void> {
  percent = (await readSettings(places.zoom(), schema, { percent })).percent
}

export function zoomFactor(): number {
  return percent / 100
}

/** Larger, smaller or the original size, in these windows at once and for the next start. */
export function zoom(to: 'in' | 'out' | 'reset', windows: readonly BrowserWindow[]): void {
  percent = nextZoom(percent, to)
  for (const window of windows) window.webContents.setZoomFactor(zoomFactor())
  void writeSettings(places.zoom(), { percent }).then((written) => {
    if (!written.ok) log('setting not kept', { word: 'zoom' })
  })
}

/** The next zoom step from the present one; at either end it does not change. */
export function nextZoom(from: number, to: 'in' | 'out' | 'reset'): number {
  if (to === 'reset') return 100
  const next = to === 'in' ? steps.find((step) => step > from) : steps.findLast((step) => step < from)
  return next ?? from
}
