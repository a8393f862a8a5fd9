import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 打印: forms, pages as they come from the PDF, options. */
export class PrintingPage extends Screen {
  async go(): Promise<void> {
    await this.byRail('step.printing')
  }

  get pages(): Locator {
    return this.page
      .getByRole('region', { name: this.words('printing', 'title') })
      .getByRole('region', { name: new RegExp(`^${this.words('printing', 'page', { page: '\\d+' })}$`) })
  }
}
