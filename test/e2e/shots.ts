import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** Pictures for whoever asks for them by the folder SHOTS, light and dark. */
export async function shots(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return
  await page.setViewportSize({ width: 1366, height: 768 })
  for (const colour of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: colour })
    await page.screenshot({ path: join(process.env.SHOTS, `${name}-${colour}.png`) })
  }
}
