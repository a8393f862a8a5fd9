import type { Locator, Page } from '@playwright/test'

/** 汇总 as the leader and the secretary use it. */
export class PanelPage {
  readonly list: Locator
  readonly chooseFolder: Locator
  readonly chooseFiles: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('table', { name: '收到的文件' })
    this.chooseFolder = page.getByRole('button', { name: '选择文件夹或 U 盘' })
    this.chooseFiles = page.getByRole('button', { name: '选择文件', exact: true })
  }

  /** How many sheets count, and who is missing. */
  stand(): Locator {
    return this.page.getByRole('status').filter({ hasText: '应交' })
  }

  row(file: string): Locator {
    return this.list.getByRole('row').filter({ hasText: file })
  }

  rows(standing: string): Locator {
    return this.list.locator(`tr[data-standing="${standing}"]`)
  }
}
