import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#shared/review/act.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { standingPackage } from '../unit/tables/standingTable.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { bringReview } from './bringReview.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { shots } from './shots.ts'
import { verify } from './verified.ts'

/** Pledge and opinion of an earlier day; every mark is still to be given. */
async function writtenBefore(): Promise<readonly Act[]> {
  return [
    { kind: 'pledge.accepted', textSha256: await pledgeSha256() },
    { kind: 'recusal.declared', declared: false, relations: [] },
    { kind: 'opinion.set', part: 'overall', text: '材料齐全，核心技术稳定，成果转化持续，组织管理规范。' },
  ]
}

test('what does not apply or is not asked is shown with the reason, follows a verified figure, and is signed so', async ({
  start,
  profile,
}) => {
  test.setTimeout(240_000)
  const file = await standingPackage({ staff: '3' })
  const acts = await writtenBefore()
  await bringReview(
    profile,
    file,
    acts.map((act, n) => ({ id: `W01-${n}`, at: `2026-11-23T09:00:0${n}+08:00`, by: 'W01', act })),
  )
  const visit = await start(file)
  const { page } = visit
  const scoring = new ScoringPage(page)
  await scoring.go()
  await scoring.open('A02')
  await expect(page.getByText('不由专家评分，按评分标准给 60% 的分值')).toBeVisible()
  await expect(scoring.mark).toHaveCount(0)
  await shots(page, 'share')
  await scoring.open('B01')
  await expect(page.getByText('本指标由财务专家评分，本人不评')).toBeVisible()
  await shots(page, 'not-asked')
  await scoring.open('B03')
  await expect(page.getByText('本表不含此项：按下列数据')).toBeVisible()
  await scoring.open('A03')
  await expect(page.getByText('不评分，其分值按比例分摊到本维度其余指标')).toBeVisible()
  await shots(page, 'spread')
  const verifyStaff = async (value: string) => {
    await page.getByRole('button', { name: '核定 职工人数', exact: true }).first().click()
    await page
      .getByRole('form', { name: /^核定 / })
      .getByRole('textbox')
      .first()
      .fill(value)
    await page.getByRole('textbox', { name: '核定理由' }).fill('花名册核对')
    await page.getByRole('button', { name: '核定', exact: true }).click()
  }
  await verifyStaff('8')
  await expect(scoring.mark).toBeVisible()
  await shots(page, 'applies-again')
  await scoring.open('B02')
  await verifyStaff('4')
  await scoring.open('A03')
  await expect(scoring.mark).toHaveCount(0)
  await scoring.open('A01')
  await page.keyboard.type('15')
  await page.keyboard.press('Enter')

  const folder = join(profile, 'signed')
  mkdirSync(folder, { recursive: true })
  const signing = new SigningPage(page)
  await signing.show()
  await expect(signing.blockers).toHaveCount(0)
  await answerOpenDialog(visit.electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: 60_000 })
  const verdicts = (await verify(folder, file)).map(({ verdict }) => verdict)
  expect(verdicts.sort()).toEqual(['accepted', 'accepted', 'unsigned'])
})
