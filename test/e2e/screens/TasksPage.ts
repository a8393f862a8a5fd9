import { expect, type Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 任务 as a person uses it; found by role and label only. */
export class TasksPage extends Screen {
  get refusal(): Locator {
    return this.page.getByRole('dialog')
  }

  get opened(): Locator {
    return this.page.getByRole('article', { name: this.words('tasks', 'opened.accepted') })
  }

  async go(): Promise<void> {
    await this.byRail('step.tasks')
  }

  async choose(): Promise<void> {
    await this.page.getByRole('button', { name: this.words('tasks', 'drop.choose') }).click()
  }

  /** Where no name of the roster is like the person's: chooses a member and confirms it. */
  async reviewAs(member: string): Promise<void> {
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('listitem').getByRole('button', { name: member }).click()
    await dialog.getByRole('button', { name: this.words('tasks', 'who.yes', { name: member }) }).click()
    await expect(dialog).toHaveCount(0)
  }

  /** A visit in the list, by a word of its centre or stage. */
  mission(words: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { level: 4 }) })
      .filter({ hasText: words })
  }

  /** The verification of a result that was dropped, by the file's name. */
  checked(file: string): Locator {
    return this.page.getByRole('article', { name: file })
  }

  /** Why what was opened last is not on the table. */
  get trouble(): Locator {
    return this.page.getByRole('alert').filter({ hasText: /\S/ })
  }

  get recent(): Locator {
    return this.page.getByRole('region', { name: this.words('tasks', 'recent') })
  }

  /** The codes of the refusal, in the order shown. */
  async refusalCodes(): Promise<readonly string[]> {
    await this.refusal.waitFor()
    const rows = await this.refusal.getByRole('row').all()
    return Promise.all(rows.slice(1).map(async (row) => (await row.getByRole('cell').last().textContent()) ?? ''))
  }
}
