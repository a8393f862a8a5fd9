import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { runReview } from '#services/review/index.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { answerOpenDialog, answerSaveDialog, expect, person, test, type Visit } from './app.ts'
import { answersAs, bringPeople, type Member, memberPassphrase } from './bringPeople.ts'
import { goToStep, pledge } from './openReview.ts'
import { changedPackage } from './packages.ts'
import { OpinionPage } from './screens/OpinionPage.ts'
import { PanelPage } from './screens/PanelPage.ts'
import { ScoringPage } from './screens/ScoringPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { TopBar } from './screens/TopBar.ts'

test.describe.configure({ timeout: 300_000 })

const root = fileURLToPath(new URL('../../', import.meta.url))
/** Files are printed again and verified; how long that takes depends on what else runs. */
const verifying = 60_000

/** The leader, five experts and the secretary, each with a profile on the leader's computer. */
const members = [
  { id: 'W01', name: '专家甲', unit: '外部大学A' },
  { id: 'W02', name: '专家乙', unit: '外部研究院B' },
  { id: 'W03', name: '专家丙', unit: '外部企业C' },
  { id: 'W04', name: '专家丁', unit: '外部咨询机构D' },
  { id: 'W05', name: '专家戊', unit: '外部会计师事务所E' },
  { id: 'W06', name: '专家己', unit: '外部大学F' },
  { id: 'W90', name: '秘书甲', unit: '示例评审服务处' },
] as const satisfies readonly [Member, ...Member[]]

/** The signed files of everybody but the leader in folders of their own, scored by the sample's answers with the own key. */
async function results(folder: string, pack: string, signers: ReadonlyMap<string, Signer>): Promise<void> {
  for (const { id } of members.slice(1, 6)) {
    const sample = join(root, `resources/samples/rare-earth/answers-performance-${id === 'W06' ? 'W02' : id}.json`)
    const answers = answersAs(sample, id, folder)
    const signer = signers.get(id)!
    const done = await runReview({ package: pack, answers, signer, out: join(folder, id), now: () => new Date('2026-09-17T08:00:00Z') })
    if (!done.ok) throw new Error(JSON.stringify(done.faults))
  }
}

interface Marked {
  readonly marks: readonly { readonly criterion: string; readonly mark: number; readonly finding?: string; readonly reason?: string }[]
  readonly opinion: Readonly<Record<'overall' | 'strengths' | 'problems' | 'suggestions', string>>
}

/** The leader marks and signs the own sheet in the app, as the sample's answers say; its files go to the folder. */
async function scoresInTheApp({ electron, page }: Visit, folder: string): Promise<void> {
  const answers = join(root, 'resources/samples/rare-earth/answers-performance-W01.json')
  const { marks, opinion } = JSON.parse(readFileSync(answers, 'utf8')) as Marked
  await goToStep(page, '评分')
  await pledge(page)
  const scoring = new ScoringPage(page)
  await scoring.outline.waitFor()
  for (const { criterion, mark, finding, reason } of marks) {
    await scoring.open(criterion)
    if (finding === '属实') await scoring.finding('true').click()
    await scoring.mark.fill(String(mark / 100))
    await scoring.mark.press('Enter')
    if (reason === undefined) continue
    await scoring.open(criterion)
    await scoring.reason.fill(reason)
  }
  const texts = new OpinionPage(page)
  await texts.go()
  for (const part of ['overall', 'strengths', 'problems', 'suggestions'] as const) await texts.part(part).fill(opinion[part])
  await new TopBar(page).settled()
  const signing = new SigningPage(page)
  await signing.show()
  mkdirSync(folder)
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(signing.blockers).toHaveCount(0)
  await signing.sign(person.passphrase)
  await expect(signing.checkCode).toHaveText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/, { timeout: verifying })
}

test('from the package to the archive: six sheets, a panel’s decision, seven signatures with seven profiles, everything verified', async ({
  start,
  profile,
}) => {
  const signers = await bringPeople(profile, members)
  const pack = await changedPackage(
    profile,
    ({ task }) => task.panel.splice(5, 0, { ...members[5], role: '组员', specialty: '技术' }),
    'performance',
  )
  const [stick, signed] = [join(profile, 'stick'), join(profile, 'signed')]
  mkdirSync(stick)
  mkdirSync(signed)
  await results(stick, pack, signers)
  const visit = await start(pack)
  const { electron, page } = visit
  await scoresInTheApp(visit, join(stick, 'W01'))

  await goToStep(page, '汇总')
  const panel = new PanelPage(page)
  await answerOpenDialog(electron, stick)
  await panel.chooseFolder.click()
  await expect(panel.rows('counted')).toHaveCount(6, { timeout: verifying })

  await openTab(page, '意见')
  await page.getByRole('button', { name: '由专家意见起草' }).first().click()
  await expect(page.getByRole('textbox', { name: '总体评价' })).not.toHaveValue('')
  await page.getByRole('textbox', { name: '结论', exact: true }).fill('良好')
  await page.getByRole('textbox', { name: '同意', exact: true }).fill('5')
  await page.getByRole('textbox', { name: '不同意', exact: true }).fill('1')
  await page.getByRole('button', { name: '专家戊不同意' }).click()
  await page.getByRole('textbox', { name: '专家戊的不同意见' }).fill('财务数据尚待核实。')
  await page.getByRole('textbox', { name: '填写人' }).fill('秘书甲')
  await page.getByRole('textbox', { name: '复核人' }).fill('专家乙')
  await page.getByRole('textbox', { name: '复核人' }).press('Tab')

  await openTab(page, '签署')
  await expect(page.getByText('没有未处理的事项，可以定稿')).toBeVisible()
  await answerOpenDialog(electron, signed)
  await page.getByRole('button', { name: '更改' }).click()
  await page.getByRole('checkbox', { name: /专家组已合议/ }).check()
  await page.getByLabel('签署口令').fill(person.passphrase)
  await page.getByRole('button', { name: '定稿并签署' }).click({ timeout: verifying })
  await expect(page.getByText('已签 1 人，应签 7 人')).toBeVisible({ timeout: verifying })
  for (const { name } of members.slice(1)) await signWithProfile(page, name)
  await expect(page.getByText('已签 7 人，应签 7 人')).toBeVisible()

  await openTab(page, '归档')
  await answerOpenDialog(electron, stick)
  await page.getByRole('button', { name: '添加文件夹或 U 盘' }).click()
  const due = page.getByRole('table', { name: '应装入的内容' })
  await expect(due.getByRole('row', { name: /^专家评分表/ })).toContainText('18', { timeout: verifying })
  // the signed files from the copy under the leader's key, and the forms, in one act
  const own = join(profile, 'own')
  mkdirSync(own)
  await answerOpenDialog(electron, own)
  await page.getByRole('button', { name: '写出并加入汇总和表格' }).click()
  await expect(due.getByRole('row', { name: /^专家组汇总 PDF/ })).toContainText('1', { timeout: verifying })
  await expect(due.locator('[data-lacking]')).toHaveCount(0)
  await expect(due.getByRole('row', { name: /^表单/ })).toContainText('12')
  const archive = join(profile, 'visit.ticarchive')
  await answerSaveDialog(electron, archive)
  await page.getByLabel(/^口令（填写则/).fill(person.passphrase)
  await page.getByRole('button', { name: '写入档案' }).click({ timeout: verifying })
  await expect(page.getByRole('button', { name: '再写一份' })).toBeVisible({ timeout: verifying })

  const pairs = readdirSync(signed).filter((name) => !name.endsWith('.json'))
  const said = verify(archive, ...pairs.map((name) => join(signed, name)))
  await expect(page.getByText(/^档案由专家甲签署/)).toBeVisible()
  expect(said.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted'])
  const inside = said[0]?.contents?.filter(({ path }) => /\.(pdf|xlsx)$/.test(path)) ?? []
  expect(inside.length).toBeGreaterThanOrEqual(14)
  expect(inside.filter(({ verdict }) => verdict !== 'accepted')).toEqual([])
})

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

/** A member signs with the own profile on the leader's computer. */
async function signWithProfile(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `${name}签署` }).click()
  const here = page.getByRole('dialog', { name: `${name}签署` })
  await expect(here.getByRole('radio', { name: '本机的身份' })).toBeChecked()
  await here.getByRole('checkbox').check()
  await here.getByLabel('口令').fill(memberPassphrase)
  await here.getByRole('button', { name: '签署', exact: true }).click()
  await expect(here).toHaveCount(0, { timeout: verifying })
}

interface Verified {
  readonly verdict: string
  readonly contents?: readonly { readonly path: string; readonly verdict: string }[]
}

function verify(...files: readonly string[]): readonly Verified[] {
  const found = spawnSync(process.execPath, ['bin/tic-review.mjs', 'verify', ...files, '--json'], { cwd: root, encoding: 'utf8' })
  return found.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verified)
}
