import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Act } from '#shared/review/act.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { verifying, verifyingPackage } from '../unit/unmarked/standard.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { bringReview } from './bringReview.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { shots } from './shots.ts'
import { verify } from './verified.ts'

const [first, second, ...rest] = verifying.criteria.map(({ id }) => id) as [string, string, ...string[]]

/** Pledge, opinion and every item but the first two, of an earlier day. */
async function writtenBefore(): Promise<readonly Act[]> {
  return [
    { kind: 'pledge.accepted', textSha256: await pledgeSha256() },
    { kind: 'recusal.declared', declared: false, relations: [] },
    ...rest.flatMap((criterion): readonly Act[] => [
      { kind: 'verification.set', criterion, finding: '属实' },
      { kind: 'reason.set', criterion, reason: '现场查看，与材料一致。' },
    ]),
    {
      kind: 'opinion.set',
      part: 'overall',
      text: '材料齐全，现场与方案一致，核验中发现一处账册不全，已要求补正，其余各项均与申报材料相符。',
    },
    { kind: 'opinion.set', part: 'conclusion', text: '建议通过' },
  ]
}

test('a visit without marks: findings, originals and grounds by keyboard, no mark anywhere, signed and verified', async ({
  start,
  profile,
}) => {
  test.setTimeout(180_000)
  const file = await verifyingPackage()
  const acts = await writtenBefore()
  const at = (n: number) => `2026-11-23T09:${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}+08:00`
  await bringReview(
    profile,
    file,
    acts.map((act, n) => ({ id: `W01-${n}`, at: at(n), by: 'W01', act })),
  )
  const visit = await start(file)
  const { page } = visit
  const scoring = new ScoringPage(page)
  await scoring.go()
  await scoring.open(first)
  await expect(scoring.mark).toHaveCount(0)
  await expect(scoring.outline).not.toContainText('合计')
  await page.keyboard.press('Alt+1')
  await expect(scoring.finding('true')).toBeChecked()
  await expect(page.getByText(/^须写明依据/)).toBeVisible()
  await page.getByRole('checkbox', { name: '原件已核' }).check()
  await scoring.reason.fill('营业执照原件。')
  await expect(scoring.outline.getByRole('link', { name: new RegExp(`${first}.*属实`) })).toBeVisible()
  await shots(page, 'check')
  expect(await barriers(page)).toEqual([])
  await scoring.open(second)
  await page.keyboard.press('Alt+2')
  await new SigningPage(page).show()
  await expect(new SigningPage(page).blockers).toHaveCount(1)
  await scoring.go()
  await scoring.open(second)
  await scoring.reason.fill('账册不全。')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')

  const folder = join(profile, 'signed')
  mkdirSync(folder, { recursive: true })
  const signing = new SigningPage(page)
  await signing.show()
  await expect(signing.blockers).toHaveCount(0)
  await shots(page, 'signing')
  await answerOpenDialog(visit.electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: 40_000 })
  const verdicts = (await verify(folder, file)).map(({ verdict }) => verdict)
  expect(verdicts.sort()).toEqual(['accepted', 'accepted', 'unsigned'])
})
