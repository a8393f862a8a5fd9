import type { Page } from '@playwright/test'

/** Drops files on the window at once, as from a file manager. */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'dropped', hidden: true }))
  })
  await page.locator('#dropped').setInputFiles([...paths])
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped')
    const transfer = new DataTransfer()
    for (const file of input?.files ?? []) transfer.items.add(file)
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    input?.remove()
  })
}
