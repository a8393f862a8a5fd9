import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { createIdentity } from '#services/identity/index.ts'
import { answerOpenDialog, expect, person, test, type Visit } from './app.ts'
import { barriers } from './barriers.ts'
import { bringPanel, decided } from './bringPanel.ts'
import { keyPassphrase, signedSet } from './bringResults.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { type Look, SettingsPage } from './screens/SettingsPage.ts'
import { shots } from './shots.ts'

test.describe.configure({ timeout: 240_000 })

const root = fileURLToPath(new URL('../../', import.meta.url))
const rareEarth = samplePackage('rare-earth', 'performance')
/** Both files are printed again and verified, several times a step; how long that takes depends on what else runs. */
const signing = 60_000

interface Verified {
  readonly kind: string
  readonly verdict: string
  readonly reasons: readonly string[]
  readonly facts: Readonly<Record<string, unknown>>
  readonly panel: { readonly revision: number; readonly sha256: string }
  readonly after?: { readonly replaces?: string }
}

function verify(folder: string): readonly Verified[] {
  const files = readdirSync(folder)
    .filter((name) => !name.startsWith('.') && !name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
  const found = spawnSync(process.execPath, ['bin/tic-review.mjs', 'verify', ...files, '--task', rareEarth, '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  return found.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Verified)
}

/** At the tab 签署, with a folder of the test's own for the files. */
async function atSigning({ electron, page }: Visit, folder: string): Promise<void> {
  await goToStep(page, '汇总')
  await page.getByRole('tab', { name: /^签署/ }).click()
  mkdirSync(folder, { recursive: true })
  await answerOpenDialog(electron, folder)
  await page.getByRole('button', { name: '更改' }).click()
  await expect(page.getByText(folder)).toBeVisible()
}

/** The leader closes and signs. */
async function close(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /专家组已合议/ }).check()
  await page.getByLabel('签署口令').fill(person.passphrase)
  await page.getByRole('button', { name: '定稿并签署' }).click({ timeout: signing })
  await expect(page.getByText('已签 1 人，应签 5 人')).toBeVisible({ timeout: signing })
}

/** A member signs at the leader's computer with a key file brought along. */
async function signHere({ electron, page }: Visit, key: string, name: string): Promise<void> {
  await page.getByRole('button', { name: `${name}签署` }).click()
  const here = page.getByRole('dialog', { name: `${name}签署` })
  await answerOpenDialog(electron, key)
  await here.getByRole('button', { name: '选择身份文件' }).click()
  await expect(here.getByText(`已选：${basename(key)}`)).toBeVisible()
  await here.getByRole('checkbox').check()
  await here.getByLabel('口令').fill(keyPassphrase)
  await here.getByRole('button', { name: '签署', exact: true }).click()
  await expect(here).toHaveCount(0, { timeout: signing })
  await expect(signer(page, name)).toContainText('已签署')
}

function signer(page: Page, name: string) {
  return page.getByRole('table').getByRole('row').filter({ hasText: name })
}

test('a leader closes and signs, members sign here and elsewhere, all is accepted; reopened it becomes revision 2', async ({
  start,
  profile,
}) => {
  await bringPanel(profile)
  const { keys } = await signedSet()
  const visit = await start(rareEarth)
  const { electron, page } = visit
  const folder = join(profile, 'signed')
  await atSigning(visit, folder)
  await expect(page.getByText('没有未处理的事项，可以定稿')).toBeVisible()
  await expect(signer(page, '秘书甲')).toContainText('不列入签名')
  expect(await barriers(page)).toEqual([])
  await close(page)
  await expect(signer(page, '专家甲')).toContainText('已签署')
  await expect(signer(page, '专家乙')).toContainText('未签署')
  expect(await barriers(page)).toEqual([])

  await signHere(visit, join(keys, 'W02.p12'), '专家乙')
  await signHere(visit, join(keys, 'W04.p12'), '专家丁')
  await expect(page.getByText('已签 3 人，应签 5 人')).toBeVisible()
  expect(verify(folder).map(({ reasons, facts }) => [reasons, facts.signersFound, facts.intact, facts.covered])).toEqual([
    [['signer.missing'], 3, true, true],
    [['signer.missing'], 3, true, true],
  ])

  // on another computer, on the files of a stick; the last member at the leader's again
  const stick = join(profile, 'stick')
  mkdirSync(stick)
  await answerOpenDialog(electron, stick)
  await page.getByRole('button', { name: '写到 U 盘' }).click()
  await expect(page.getByText(`文件已写到 ${stick}`)).toBeVisible({ timeout: signing })
  signElsewhere(stick, join(keys, 'W03.p12'))
  await answerOpenDialog(electron, ...pairIn(stick))
  await page.getByRole('button', { name: '读入签好的文件' }).click()
  await expect(page.getByText('专家丙已签署，两件文件均已核验。')).toBeVisible({ timeout: signing })
  await expect(signer(page, '专家丙')).toContainText('已签署')
  await page.getByRole('button', { name: '读入签好的文件' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '没有新的签名' })).toBeVisible({ timeout: signing })
  await signHere(visit, join(keys, 'W05.p12'), '专家戊')
  await expect(page.getByText('已签 5 人，应签 5 人')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  const whole = verify(folder)
  expect(whole.map(({ verdict, facts }) => [verdict, facts.signersFound])).toEqual([
    ['accepted', 5],
    ['accepted', 5],
  ])
  const [pdf = ''] = pairIn(folder)
  if (spawnSync('pdfsig', ['-v']).error === undefined) {
    const said = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' })
    expect(said.match(/Signature is Valid/g)).toHaveLength(5)
  } else console.log('pdfsig is not here: the PDF signatures are checked by tic-review verify alone')

  await page.getByRole('tab', { name: /^意见/ }).click()
  await expect(page.getByText(/^汇总已于 .* 定稿，不能修改。$/)).toBeVisible()
  await expect(page.getByRole('textbox', { name: '总体评价' })).toHaveAttribute('readonly')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '说明原因并重开' }).click()
  await page.getByLabel('重开原因').fill('表决票数记录有误')
  await page.getByRole('dialog').getByRole('button', { name: '重开', exact: true }).click()
  await expect(page.getByRole('textbox', { name: '总体评价' })).not.toHaveAttribute('readonly')
  await page.getByRole('tab', { name: /^签署/ }).click()
  const earlier = page.getByRole('region', { name: '以前的版本' })
  await expect(earlier.getByRole('listitem')).toContainText('第 1 版')
  await expect(earlier.getByRole('listitem')).toContainText('表决票数记录有误')
  await close(page)
  const both = verify(folder)
  expect(both.map(({ panel }) => panel.revision).sort()).toEqual([1, 1, 2, 2])
  const second = both.filter(({ panel }) => panel.revision === 2)
  expect(second.map(({ after, facts }) => [after?.replaces, facts.signersFound])).toEqual([
    [whole[0]?.panel.sha256, 1],
    [whole[0]?.panel.sha256, 1],
  ])
  await page.keyboard.press('Control+h')
  const history = page.getByRole('dialog', { name: '修改记录' })
  await expect(history.getByText('定稿', { exact: true })).toHaveCount(2)
  await expect(history.getByText('说明原因并重开')).toHaveCount(1)
})

/** A member signs on the files of a stick with the command, as on another computer. */
function signElsewhere(stick: string, key: string): void {
  const secret = join(stick, '..', 'passphrase.txt')
  writeFileSync(secret, keyPassphrase)
  const args = [
    'bin/tic-review.mjs',
    'panel',
    'sign',
    ...pairIn(stick),
    '--identity',
    key,
    '--passphrase-file',
    secret,
    '--task',
    rareEarth,
  ]
  execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
}

/** PDF and workbook in a folder. */
function pairIn(folder: string): readonly string[] {
  return ['.pdf', '.xlsx'].map((end) => join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? ''))
}

const looks: readonly Look[] = [
  { locale: 'zh-CN', colour: 'dark', size: 'big' },
  { locale: 'en-US', colour: 'light', size: 'normal', contrast: 'more' },
]

test('axe finds nothing at the tab 签署, open and closed, in dark, big, high contrast and English', async ({ start, profile }) => {
  await bringPanel(profile, decided.slice(0, 3))
  const visit = await start(rareEarth)
  const { page } = visit
  const found: string[] = []
  for (const look of looks) {
    const settings = new SettingsPage(page)
    await settings.go()
    await settings.choose(look)
    await page.evaluate(() => {
      location.hash = '#/panel/signing'
    })
    await page.locator('.sign-blockers').waitFor()
    found.push(...(await barriers(page)).map((what) => `${look.locale}: ${what}`))
  }
  expect(found).toEqual([])
})

test('axe finds nothing at the closed tab 签署 in dark, big, high contrast and English; a secretary is asked by the certificate alone', async ({
  start,
  profile,
}) => {
  await bringPanel(profile)
  const visit = await start(rareEarth)
  const { page, electron } = visit
  await atSigning(visit, join(profile, 'signed'))
  await expect(signer(page, '秘书甲')).toContainText('不列入签名')
  const secretary = await createIdentity({ name: '秘书甲', unit: '示例评审服务处', algorithm: 'p256', passphrase: 'p', now: new Date() })
  const stranger = await createIdentity({ name: '某人', unit: '某单位', algorithm: 'p256', passphrase: 'p', now: new Date() })
  if (!secretary.ok || !stranger.ok) throw new Error('no identity')
  const file = join(profile, 'certificate.cer')
  writeFileSync(file, stranger.value.signer.certificate)
  await answerOpenDialog(electron, file)
  await page.getByRole('button', { name: '读入证书：秘书甲' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '不是本任务秘书' })).toBeVisible()
  writeFileSync(file, secretary.value.signer.certificate)
  await page.getByRole('button', { name: '读入证书：秘书甲' }).click()
  await expect(page.getByText(/^已读入秘书甲的证书/)).toBeVisible()
  await expect(signer(page, '秘书甲')).toContainText('定稿后签署', { timeout: signing })
  await page.getByRole('checkbox', { name: /专家组已合议/ }).check()
  await page.getByLabel('签署口令').fill(person.passphrase)
  await page.getByRole('button', { name: '定稿并签署' }).click({ timeout: signing })
  await expect(page.getByText('已签 1 人，应签 6 人')).toBeVisible({ timeout: signing })
  const found: string[] = []
  for (const look of looks) {
    const settings = new SettingsPage(page)
    await settings.go()
    await settings.choose(look)
    await page.evaluate(() => {
      location.hash = '#/panel/signing'
    })
    await page.locator('.closing-list tr[data-stand="open"]').first().waitFor({ timeout: signing })
    found.push(...(await barriers(page)).map((what) => `${look.locale}: ${what}`))
  }
  expect(found).toEqual([])
})

test('the leader sets another grade than the proposed one, with its reason; the signed record has both', async ({ start, profile }) => {
  await bringPanel(profile)
  const visit = await start(rareEarth)
  const { page } = visit
  await goToStep(page, '汇总')
  await page.evaluate(() => {
    location.hash = '#/panel/summary/rulings'
  })
  const part = page.getByRole('region', { name: /^等次/ })
  await expect(part).toContainText('按总分和结果条件建议：良好')
  const grade = part.getByRole('combobox', { name: '专家组确定的等次' })
  await grade.selectOption('合格')
  await expect(part.getByText('选定并写明理由后记入。')).toBeVisible()
  const reason = part.getByRole('textbox')
  await reason.fill('设备共享整改尚未完成，专家组一致同意')
  await reason.blur()
  const takeBack = part.getByRole('button', { name: '撤回决定 专家组确定的等次' })
  await expect(takeBack).toBeVisible()
  expect(await barriers(page)).toEqual([])
  await shots(page, 'grade')
  await takeBack.click()
  await expect(grade).toHaveValue('')
  await page.keyboard.press('Control+z')
  await expect(grade).toHaveValue('合格')
  await expect(reason).toHaveValue('设备共享整改尚未完成，专家组一致同意')
  const folder = join(profile, 'signed')
  await atSigning(visit, folder)
  await close(page)
  expect(verify(folder).map(({ reasons, facts }) => [reasons, facts.intact])).toEqual([
    [['signer.missing'], true],
    [['signer.missing'], true],
  ])
  const [record] = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(JSON.parse(readFileSync(join(folder, record!), 'utf8'))).toMatchObject({
    grade: '良好',
    decidedGrade: { grade: '合格', reason: '设备共享整改尚未完成，专家组一致同意' },
  })
})
