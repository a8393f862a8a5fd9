import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 核验: rules, spot checks, questions and awaited documents. */
export class ChecksPage extends Screen {
  get finding(): Locator {
    return this.page.getByRole('article')
  }

  get note(): Locator {
    return this.finding.getByRole('textbox', { name: this.words('checks', 'view.note'), exact: true })
  }

  get questionForm(): Locator {
    return this.page.getByRole('form', { name: this.words('checks', 'question.write') })
  }

  /** The drawn row in the pane at the right. */
  get item(): Locator {
    return this.page.getByRole('complementary', { name: /^抽查|^Spot check / })
  }

  async go(): Promise<void> {
    await this.byRail('step.checks')
  }

  async tab(name: 'rules' | 'spot' | 'questions' | 'supplements'): Promise<void> {
    await this.page.getByRole('tab', { name: this.words('checks', `tab.${name}`) }).click()
  }

  /** Opens a finding from the list. */
  async open(rule: string): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(`(^|\\s)${rule}(\\s|$)`) })
      .first()
      .click()
    await this.page.getByRole('article', { name: this.words('checks', 'finding.pane', { rule }) }).waitFor()
  }

  async answer(rule: string, view: 'agree' | 'disagree' | 'undecided', note: string): Promise<void> {
    await this.open(rule)
    await this.finding.getByRole('radio', { name: this.words('checks', `view.${view}`) }).check()
    await this.note.fill(note)
    await this.note.blur()
  }

  /** The numbers of the drawn rows, in the order shown. */
  async drawn(): Promise<readonly string[]> {
    const rows = await this.page
      .getByRole('region', { name: this.words('checks', 'spot.rows') })
      .getByRole('row')
      .all()
    return Promise.all(rows.slice(1).map(async (row) => (await row.locator('td small').first().textContent()) ?? ''))
  }
}
