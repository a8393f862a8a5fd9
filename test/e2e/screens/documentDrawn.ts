import type { Page } from '@playwright/test'

/** Waits until the document at hand is drawn: a page, a picture, a sheet or a text. */
export async function documentDrawn(page: Page): Promise<void> {
  const pane = page.getByRole('article')
  await pane.locator('canvas, img, pre').or(pane.getByRole('gridcell')).first().waitFor()
}
