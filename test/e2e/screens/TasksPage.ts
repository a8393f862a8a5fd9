import type { Locator } from '@playwright/test'
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

  /** The codes of the refusal, in the order shown. */
  async refusalCodes(): Promise<readonly string[]> {
    await this.refusal.waitFor()
    const rows = await this.refusal.getByRole('row').all()
    return Promise.all(rows.slice(1).map(async (row) => (await row.getByRole('cell').last().textContent()) ?? ''))
  }
}
