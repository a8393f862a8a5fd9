import { app, nativeTheme } from 'electron'
import { readSettings, writeSettings } from '#services/settings/settingsFile.ts'
import { type Appearance, appearance as schema } from '#shared/ipc/app.ts'
import type { Result } from '#shared/text/fault.ts'
import type { Locale } from '#shared/text/say.ts'
import { places } from './places.ts'

let current: Appearance = { colour: 'system', bigText: false, contrast: 'system', locale: 'zh-CN' }

export function appearance(): Appearance {
  return current
}

export function locale(): Locale {
  return current.locale
}

/** Reads how the app looks on this computer; the first time it takes the computer's language. */
export async function loadAppearance(): Promise<void> {
  const first: Appearance = { ...current, locale: app.getPreferredSystemLanguages()[0]?.startsWith('en') ? 'en-US' : 'zh-CN' }
  current = await readSettings(places.appearance(), schema, first)
  nativeTheme.themeSource = current.colour
}

/** Takes effect at once and is kept for the next start. */
export function setAppearance(next: Appearance): Promise<Result<void>> {
  current = next
  nativeTheme.themeSource = next.colour
  return writeSettings(places.appearance(), next)
}
