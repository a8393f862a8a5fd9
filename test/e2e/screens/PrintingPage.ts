import type { Locator } from '@playwright/test'
import type { Key } from '#shared/text/say.ts'
import { Screen } from './words.ts'

/** 打印: forms, pages as they come from the PDF, options. */
export class PrintingPage extends Screen {
  async go(): Promise<void> {
    await this.byRail('step.printing')
  }

  /** The tick of a form of the office's list. */
  form(number: string): Locator {
    return this.page.getByRole('checkbox', { name: this.words('printing', `form.${number}` as Key<'printing'>) })
  }

  /** A form with what it would be now. */
  row(number: string): Locator {
    return this.page.locator('.print-form').filter({ has: this.form(number) })
  }

  get print(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.words('printing', 'print', { forms: '\\d+', pages: '\\d+' })}$`) })
  }

  /** Chooses another printer, or which pages. */
  async choose(field: 'printer' | 'range', option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words('printing', field), exact: true }).click()
    await this.page.locator('.ant-select-item-option').filter({ hasText: option }).click()
  }

  get refusal(): Locator {
    return this.page.getByRole('alert')
  }

  get pages(): Locator {
    return this.page
      .getByRole('region', { name: this.words('printing', 'title') })
      .getByRole('region', { name: new RegExp(`^${this.words('printing', 'page', { page: '\\d+' })}$`) })
  }
}
