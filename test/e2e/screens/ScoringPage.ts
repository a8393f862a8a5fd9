import { expect, type Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 评分: outline, material and form. */
export class ScoringPage extends Screen {
  get outline(): Locator {
    return this.page.getByRole('navigation', { name: this.words('scoringScreen', 'outline') })
  }

  get mark(): Locator {
    return this.page.getByLabel(this.words('scoringScreen', 'mark'), { exact: true })
  }

  get reason(): Locator {
    return this.page.getByRole('textbox', { name: this.words('scoringScreen', 'reason') })
  }

  get material(): Locator {
    return this.page.getByRole('region', { name: this.words('scoringScreen', 'material'), exact: true })
  }

  /** The criterion in work, by its title. */
  title(id: string): Locator {
    return this.page.getByRole('heading', { level: 2, name: new RegExp(`^${id} `) })
  }

  async go(): Promise<void> {
    await this.ask()
    await this.outline.waitFor()
  }

  /** Goes to the step, which shows the pledge until it is given. */
  async ask(): Promise<void> {
    await this.byRail('step.scoring')
  }

  /** Opens a criterion from the outline. */
  async open(id: string): Promise<void> {
    await this.outline.getByRole('link', { name: new RegExp(`(^|\\s)${id}(\\s|$)`) }).click()
    await expect(this.title(id)).toBeVisible()
  }

  async openEntries(): Promise<void> {
    await this.outline.getByRole('link', { name: this.words('scoringScreen', 'entries.title') }).click()
  }

  finding(word: 'true' | 'partly' | 'untrue' | 'unverifiable'): Locator {
    return this.page.getByRole('radio', { name: this.words('scoringScreen', `finding.${word}`), exact: true })
  }

  /** Said beside 核验结论 until one is chosen. */
  get choiceWanted(): Locator {
    return this.page.getByText(this.words('scoringScreen', 'due.choice'), { exact: true })
  }

  /** A mark of a band, as the picker offers it. */
  bandMark(label: string, mark: string): Locator {
    return this.page.getByRole('button', { name: this.words('scoringScreen', 'band.mark', { label, mark }), exact: true })
  }

  /** 修改记录 n of the criterion in work. */
  history(count: number): Locator {
    return this.page.getByRole('button', { name: this.words('scoringScreen', 'history', { count }), exact: true })
  }

  /** Cites the page in view. */
  async cite(): Promise<void> {
    await this.page.keyboard.press('Control+e')
  }

  citation(n: number): Locator {
    return this.page.getByRole('button', { name: new RegExp(this.words('scoringScreen', 'removeCite', { n })) })
  }

  /** Evidence on the form, one button to remove each. */
  get citations(): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${this.words('scoringScreen', 'removeCite', { n: '\\d+' })}$`) })
  }

  /** Goes there and reads the outline once it is drawn. */
  async goAndRead(): Promise<readonly string[]> {
    await this.go()
    await expect(this.outline.getByRole('link').first()).toBeVisible()
    return this.lines()
  }

  /** The outline as it reads, line by line: state, criterion, mark. */
  async lines(): Promise<readonly string[]> {
    return this.outline.getByRole('link').allTextContents()
  }
}
