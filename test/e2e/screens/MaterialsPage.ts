import type { Locator } from '@playwright/test'
import { Screen } from './words.ts'

/** 材料: the tree, the document, and the column to cite from. */
export class MaterialsPage extends Screen {
  get tree(): Locator {
    return this.page.getByRole('region', { name: this.words('materials', 'title'), exact: true })
  }

  get document(): Locator {
    return this.page.getByRole('article')
  }

  async go(): Promise<void> {
    await this.byRail('step.materials')
    await this.tree.waitFor()
  }

  /** Looks for the document by name and opens it. */
  async open(title: string): Promise<void> {
    const search = this.tree.getByRole('textbox')
    await search.fill(title)
    await this.tree.getByRole('treeitem', { name: title }).first().click()
    await this.page.getByRole('article', { name: title }).waitFor()
    await search.fill('')
  }
}
