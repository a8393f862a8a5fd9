import type { Page } from '@playwright/test'
import type { Act } from '#shared/review/act.ts'
import type { Draft } from '#shared/review/edit.ts'
import { expect, test } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { consultationPackage } from './consultationPackage.ts'
import { samplePackage } from './packages.ts'
import { SigningPage } from './screens/SigningPage.ts'

/** Acts as drafts for a journal, after the pledge and the recusal the sample gives. */
async function after(stage: 'visit' | 'performance', acts: readonly Act[]): Promise<readonly Draft[]> {
  const [pledge, recusal] = await sampleDrafts('dairy', stage)
  if (!pledge || !recusal) throw new Error('the sample begins with pledge and recusal')
  return [pledge, recusal, ...acts.map((act, at): Draft => ({ ...recusal, id: `blocker-${at}`, act }))]
}

/** Presses the button of the blocker that names these words. */
async function follow(page: Page, words: string | RegExp): Promise<void> {
  const signing = new SigningPage(page)
  await signing.show()
  await signing.blockers.filter({ hasText: words }).first().getByRole('button').click()
}

const citation = (document: string) => ({ document, page: 1 })

test('each thing that blocks signing leads into the field that ends it', async ({ start, profile }) => {
  const file = samplePackage('dairy', 'performance')
  await bringReview(
    profile,
    file,
    await after('performance', [
      { kind: 'score.set', criterion: 'E05', mark: 9900 },
      { kind: 'score.set', criterion: 'E06', mark: 50 },
      { kind: 'score.set', criterion: 'E14', mark: 350 },
      { kind: 'score.set', criterion: 'E12', mark: 400 },
      { kind: 'evidence.cited', criterion: 'E12', citation: citation('D001') },
      { kind: 'evidence.cited', criterion: 'E12', citation: citation('D999') },
      { kind: 'adjustment.set', entry: 'J001', item: 'M01', amount: 123, reason: '逾期。', citations: [] },
      { kind: 'redLine.noted', entry: 'L001', item: 'd', clue: '两份合同同号。', citations: [citation('D998')] },
      {
        kind: 'value.verified',
        figure: 'rd_expense_by_year',
        year: 2025,
        declared: '0',
        verified: '1',
        reason: '重复计入。',
        citations: [citation('D997')],
      },
    ]),
  )
  const { page } = await start(file)
  const mark = page.getByLabel('得分', { exact: true })
  const heading = (id: string) => page.getByRole('heading', { level: 2, name: new RegExp(`^${id} `) })

  await follow(page, /E05 .*超/)
  await expect(heading('E05')).toBeVisible()
  await expect(mark).toBeFocused()
  await follow(page, /E06 .*理由/)
  await expect(page.getByRole('textbox', { name: '评分理由' })).toBeFocused()
  await expect(heading('E06')).toBeVisible()
  await follow(page, /E14 .*核验结论/)
  await expect(page.getByRole('radio', { name: '属实', exact: true })).toBeFocused()
  await follow(page, /E16 /)
  await expect(heading('E16')).toBeVisible()
  await expect(mark).toBeFocused()
  await follow(page, 'D999')
  await expect(heading('E12')).toBeVisible()
  await expect(page.getByRole('button', { name: '移除证据 2' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: '移除证据 2' })).toHaveCount(0)
  await follow(page, 'M01')
  await expect(page.locator('[data-entry="J001"]').getByRole('button', { name: /^−2\.0/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await follow(page, 'D998')
  await expect(page.locator('[data-entry="L001"]').getByRole('button', { name: '移除证据 1' })).toBeFocused()
  await follow(page, 'D997')
  await expect(heading('E01')).toBeVisible()
  await expect(page.getByLabel('核定值')).toBeFocused()
  await follow(page, '总体')
  await expect(page.getByRole('textbox', { name: '总体评价' })).toBeFocused()
  const signing = new SigningPage(page)
  await signing.show()
  await expect(signing.blockers.filter({ hasText: /M01|D999/ })).toHaveCount(0)
})

test('before the pledge the way leads to what is still to be declared', async ({ start }) => {
  const { page } = await start(samplePackage('dairy', 'visit'))
  await follow(page, '承诺')
  await expect(page.locator('.declaration-foot').getByRole('checkbox')).toBeFocused()
  await follow(page, '回避')
  await expect(page.locator('.declaration-scroll').getByRole('checkbox').first()).toBeFocused()
})

test('咨询论证 has its own: topics and advice', async ({ start, profile }) => {
  const file = await consultationPackage(profile)
  await bringReview(profile, file, (await sampleDrafts('rare-earth', 'visit')).slice(0, 2))
  const { page } = await start(file)
  await follow(page, /议题|论证/)
  await expect(page.locator('[data-field="topics"] input').first()).toBeFocused()
  await follow(page, '结论')
  await expect(page.locator('[data-field="conclusion"] input').first()).toBeFocused()
})

test('the address of a part of the opinion puts the caret there', async ({ start, profile }) => {
  const file = samplePackage('dairy', 'visit')
  await bringReview(profile, file, await after('visit', []))
  const { page } = await start(file)
  await page.evaluate(() => {
    location.hash = '#/opinion/problems'
  })
  await expect(
    page
      .getByRole('textbox', { name: '问题' })
      .or(page.getByRole('textbox', { name: '存在问题' }))
      .first(),
  ).toBeFocused()
})
