import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Draft } from '#shared/review/edit.ts'
import { expect, test } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { changedPackage } from './packages.ts'
import { MaterialsPage } from './screens/MaterialsPage.ts'

const documents = 2000
const citations = 2000

/** 2,000 documents under one dimension, and 2,000 citations of one of them, spread over the criteria. */
async function fullPackage(folder: string): Promise<string> {
  return changedPackage(folder, ({ plan }) => {
    const files = join(folder, 'changed', 'files')
    mkdirSync(files, { recursive: true })
    for (let number = 1000; number < 1000 + documents; number++) {
      const title = number === 2500 ? 'Zeta 单独一份' : `附件${number}`
      writeFileSync(join(files, `D${number}.txt`), `第 ${number} 份`)
      plan.documents.push({ id: `D${number}`, title, path: `files/D${number}.txt`, kind: 'txt', criteria: ['S15'] })
    }
  })
}

async function fullDrafts(): Promise<readonly Draft[]> {
  const begun = (await sampleDrafts('rare-earth', 'visit')).slice(0, 2)
  const at = begun[0]?.at ?? ''
  const cited = Array.from({ length: citations }, (_, n): Draft => {
    const criterion = `S${String((n % 15) + 1).padStart(2, '0')}`
    return {
      id: `full-${n}`,
      at,
      by: 'W01',
      act: { kind: 'evidence.cited', criterion, citation: { document: 'D1000', page: 1, note: `第 ${n + 1} 处` } },
    }
  })
  return [...begun, ...cited]
}

test('2,000 documents and 2,000 citations: only what is in sight is drawn, and every key finds its way', async ({ start, profile }) => {
  test.setTimeout(180_000)
  const file = await fullPackage(profile)
  await bringReview(profile, file, await fullDrafts())
  const { page } = await start(file)
  const materials = new MaterialsPage(page)
  await materials.go()
  await expect(materials.tree).toContainText('2029 份')
  await materials.open('附件1000')
  const tree = page.getByRole('tree')
  const active = page.locator('.tree [data-active="true"]')
  await tree.focus()
  await page.keyboard.press('End')
  await expect(active).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(active).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('PageDown')
  await expect(active).toBeInViewport()
  await tree.pressSequentially('ze')
  await expect(active).toContainText('Zeta')
  // another word begins after a rest; Chinese names answer to the initials of their Pinyin
  await page.waitForTimeout(1000)
  await tree.pressSequentially('fj')
  await expect(active).toContainText('附件')
  await expect(active).toHaveAttribute('aria-setsize', /^20\d\d$/)
  await expect(tree).toHaveAttribute('aria-activedescendant', (await active.getAttribute('id')) ?? '')
  expect(await page.getByRole('treeitem').count()).toBeLessThan(80)

  const list = page.getByRole('list', { name: '本份材料的引用，共 2000 条' })
  const places = list.getByRole('listitem')
  expect(await places.count()).toBeLessThan(40)
  await expect(places.first()).toHaveAttribute('aria-setsize', '2000')
  await places.first().getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(places.nth(1).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(list.locator('[aria-posinset="2000"] .cited-place')).toBeFocused()
  await expect(list.locator('[aria-posinset="2000"]')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(list.locator('[aria-posinset="1"] .cited-place')).toBeFocused()
  await expect(materials.document.getByText('等 2000 处')).toBeVisible()
  expect(await page.locator('*').count()).toBeLessThan(1500)
})
