import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { answerOpenDialog, bringPerson, expect, person, test } from './app.ts'
import { samplePackage } from './packages.ts'
import { marksOf } from './sampleMarks.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { PledgePage } from './screens/PledgePage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SignInPage } from './screens/SignInPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TopBar } from './screens/TopBar.ts'
import { verified } from './verified.ts'

/** Goes with Tab until the control has the focus; fails when it cannot be reached so. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor()
  for (let n = 0; n < 120; n++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${control}`)
}

/** Goes to a step by searching for it. */
async function find(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: '查找' })).toBeFocused()
  await page.keyboard.insertText(words)
  await expect(page.getByRole('option').first()).toContainText(words)
  await page.keyboard.press('Enter')
}

test('the keyboard alone completes a visit, from signing in to signed files', async ({ knock, profile }) => {
  test.setTimeout(180_000)
  await bringPerson(profile)
  const { electron, page: door } = await knock()
  await expect(new SignInPage(door).passphrase).toBeFocused()
  const opened = electron.waitForEvent('window')
  await door.keyboard.insertText(person.passphrase)
  await door.keyboard.press('Enter')
  const page = await opened
  await page.getByRole('navigation').waitFor()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  await page.keyboard.press('Control+o')
  await tabTo(page, page.getByRole('button', { name: /^去承诺/ }))
  await page.keyboard.press('Enter')

  const pledge = new PledgePage(page)
  for (const box of [
    page.getByRole('checkbox', { name: '以上均无' }),
    page.getByRole('radio', { name: '无须回避' }),
    page.getByRole('checkbox', { name: '已读承诺书' }),
  ]) {
    await tabTo(page, box)
    await page.keyboard.press('Space')
    await expect(box).toBeChecked()
  }
  await tabTo(page, page.getByLabel('签署口令'))
  await page.keyboard.insertText(person.passphrase)
  await expect(pledge.sign).toBeEnabled()
  await page.keyboard.press('Enter')

  const scoring = new ScoringPage(page)
  for (const { id, mark, verified: isVerified } of marksOf('visit-comprehensive')) {
    await expect(scoring.title(id)).toBeVisible()
    await expect(scoring.mark).toBeFocused()
    if (isVerified) await page.keyboard.press('Alt+1')
    await page.keyboard.type(mark)
    await page.keyboard.press('Enter')
  }
  await new TopBar(page).settled()

  await find(page, '去意见')
  const opinion = new OpinionPage(page)
  for (const part of ['overall', 'strengths', 'problems', 'suggestions'] as const) {
    await tabTo(page, opinion.part(part))
    await page.keyboard.insertText(`${part}：材料与现场基本对应。`)
  }
  await tabTo(page, opinion.conclusion('通过'))
  await page.keyboard.press('Space')
  await expect(opinion.conclusion('通过')).toBeChecked()

  await find(page, '去签署')
  const signing = new SigningPage(page)
  const folder = join(profile, 'signed')
  mkdirSync(folder)
  await answerOpenDialog(electron, folder)
  await tabTo(page, page.getByRole('button', { name: '更改' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText(folder)).toBeVisible()
  await tabTo(page, page.getByRole('checkbox', { name: /^本人已逐项核对/ }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('签署口令', { exact: true }))
  await page.keyboard.insertText(person.passphrase)
  await page.keyboard.press('Enter')
  await expect(signing.checkCode).toHaveText(/-/, { timeout: 40_000 })
  expect(await verified(folder, samplePackage('rare-earth', 'visit'))).toEqual(['unsigned', 'accepted', 'accepted'])
})
