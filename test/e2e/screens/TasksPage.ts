import type { Locator, Page } from '@playwright/test'

/** 任务 as a person uses it; found by role and label only. */
export class TasksPage {
  readonly page: Page
  readonly refusal: Locator
  readonly opened: Locator

  constructor(page: Page) {
    this.page = page
    this.refusal = page.getByRole('dialog')
    this.opened = page.getByRole('article', { name: '材料包已核对' })
  }

  async choose(): Promise<void> {
    await this.page.getByRole('button', { name: '选择文件' }).click()
  }

  /** The codes of the refusal, in the order shown. */
  async refusalCodes(): Promise<readonly string[]> {
    await this.refusal.waitFor()
    const rows = await this.refusal.getByRole('row').all()
    return Promise.all(rows.slice(1).map(async (row) => (await row.getByRole('cell').last().textContent()) ?? ''))
  }
}
