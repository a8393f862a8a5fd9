import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'
import { places } from './places.ts'

/** What the screens are made for, in device-independent pixels. */
const wanted = { width: 1180, height: 640 } as const
const stateSchema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).optional(),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof stateSchema>

/** The window's last position, when it is still on a display; otherwise one that fits the display. */
export async function rememberedState(): Promise<WindowState> {
  const state = await readSettings(places.windowState(), stateSchema, { maximized: false })
  if (state.bounds && isVisible(state.bounds)) return state
  const { width, height } = screen.getPrimaryDisplay().workArea
  return { maximized: width < 1400 || height < 800 || state.maximized }
}

/** The smallest window allowed: what the screens are made for, but never more than the display has (1366 × 768 at 125 % is 1092 wide). */
export function minimumSize(bounds: Rectangle | undefined): { readonly minWidth: number; readonly minHeight: number } {
  const { workArea } = bounds ? screen.getDisplayMatching(bounds) : screen.getPrimaryDisplay()
  return { minWidth: Math.min(wanted.width, workArea.width), minHeight: Math.min(wanted.height, workArea.height) }
}

/** Tracks position and size while the window exists and saves them when it closes. A window that was never shown is not saved. */
export function rememberState(window: BrowserWindow): void {
  window.on('close', () => {
    if (!window.isVisible() && !window.isMinimized()) return
    void writeSettings(places.windowState(), { bounds: window.getNormalBounds(), maximized: window.isMaximized() } satisfies WindowState)
  })
}

function isVisible(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea
  const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
  const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
  return across >= 200 && down >= 100
}
