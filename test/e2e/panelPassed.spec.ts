import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { countersignFiles } from '#services/panel/countersignFiles.ts'
import { openProfile } from '#services/profiles/store.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { localTime } from '#shared/format/time.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { answerOpenDialog, expect, person, test, type Visit } from './app.ts'
import { barriers } from './barriers.ts'
import { bringPeople, type Member, memberPassphrase } from './bringPeople.ts'
import { closedElsewhere } from './closedPanel.ts'
import { goToStep } from './openReview.ts'
import { changedPackage } from './packages.ts'
import { verify } from './verified.ts'

test.describe.configure({ timeout: 300_000 })

/** Both files are printed again and verified; how long that takes depends on what else runs. */
const signing = 60_000

const members = [
  { id: 'W01', name: '专家甲', unit: '外部大学A' },
  { id: 'W02', name: '专家乙', unit: '外部研究院B' },
  { id: 'W03', name: '专家丙', unit: '外部企业C' },
  { id: 'W04', name: '专家丁', unit: '外部咨询机构D' },
  { id: 'W05', name: '专家戊', unit: '外部会计师事务所E' },
  { id: 'W90', name: '秘书甲', unit: '示例评审服务处' },
] as const satisfies readonly [Member, ...Member[]]

/** A computer of 专家甲, who is a member of a panel that 专家乙 leads and has closed; answers the stick with both files. */
async function closedBySomebody(profile: string) {
  const signers = await bringPeople(profile, members)
  const lead = ({ task }: { readonly task: { readonly panel: { role: string }[] } }) => {
    task.panel[0]!.role = '组员'
    task.panel[1]!.role = '组长'
  }
  const pack = await changedPackage(profile, lead, 'performance')
  const [results, stick] = [join(profile, 'results'), join(profile, 'stick')]
  for (const folder of [results, stick]) mkdirSync(folder)
  await closedElsewhere(profile, { pack, signers, leader: 'W02', results, out: stick })
  return { pack, stick, signers }
}

/** PDF and workbook in a folder. */
function pairIn(folder: string): readonly [string, string] {
  const [pdf = '', xlsx = ''] = ['.pdf', '.xlsx'].map((end) => join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? ''))
  return [pdf, xlsx]
}

/** Another member signs in place, as the app does on the own computer. */
async function signsElsewhere(profile: string, folder: string, place: number): Promise<void> {
  const own = await openProfile(join(profile, 'profiles'), `pfffffffffff${place.toString(16)}`, memberPassphrase)
  if (!own.ok) throw new Error(own.faults[0]?.code)
  const [pdf, xlsx] = pairIn(folder)
  const signed = await countersignFiles({ files: { pdf, xlsx }, key: own.value.keys().keyFile, at: localTime(new Date()) }, nothingGiven)
  if (!signed.ok) throw new Error(JSON.stringify(signed.faults))
  own.value.close()
}

async function choose({ electron, page }: Visit, files: readonly string[], again = false): Promise<void> {
  await answerOpenDialog(electron, ...files)
  await page.getByRole('button', { name: again ? '换一份汇总文件' : '选择汇总文件' }).click()
}

function signer(page: Page, name: string) {
  return page.getByRole('table', { name: '签名' }).getByRole('row').filter({ hasText: name })
}

test('a member sees who has signed the files passed on, signs them with the own profile and passes them on; all is accepted', async ({
  start,
  profile,
}) => {
  const { pack, stick, signers } = await closedBySomebody(profile)
  await signsElsewhere(profile, stick, 2)
  const visit = await start(pack)
  const { page, electron } = visit
  await goToStep(page, '汇总')
  const part = page.getByRole('region', { name: '签署组长传来的汇总' })
  await expect(part).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await choose(visit, pairIn(stick))
  await expect(signer(page, '专家乙')).toContainText('已签署', { timeout: signing })
  await expect(signer(page, '专家丙')).toContainText('已签署')
  await expect(signer(page, '专家甲')).toContainText('未签署')
  await part.getByRole('button', { name: /专家组汇总/ }).click()
  await expect(page.getByRole('dialog').locator('canvas, img').first()).toBeVisible({ timeout: signing })
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click()
  expect(await barriers(page)).toEqual([])

  await part.getByRole('checkbox').check()
  await part.getByLabel('签署口令').fill('不是这个口令')
  await part.getByRole('button', { name: '签署汇总' }).click()
  await expect(part.getByRole('alert')).toContainText('口令', { timeout: signing })
  await part.getByLabel('签署口令').fill(person.passphrase)
  await part.getByRole('button', { name: '签署汇总' }).click()
  await expect(part.getByText('还应签署：专家丁、专家戊、秘书甲')).toBeVisible({ timeout: signing })
  await expect(signer(page, '专家甲')).toContainText('已签署')
  expect(await barriers(page)).toEqual([])

  // read again it is known as signed; the others sign in whatever order, and a receiver accepts both files
  await choose(visit, pairIn(stick), true)
  await expect(part.getByText('你已签署这份汇总')).toBeVisible({ timeout: signing })
  for (const place of [5, 3, 4]) await signsElsewhere(profile, stick, place)
  const said = await verify(stick, pack)
  expect(said.filter(({ kind }) => kind !== 'json').map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])

  // what may not be signed is named, and nothing is written
  const odd = join(profile, 'odd')
  cpSync(stick, odd, { recursive: true })
  const [, book] = pairIn(odd)
  const bytes = new Uint8Array(readFileSync(book))
  for (const [who, said] of [
    [signers.get('W03') as Signer, '专家丙签了两次'],
    [(await strangers(profile)) as Signer, '不在应签名单里的人签名（某人）'],
  ] as const) {
    writeFileSync(book, await signWorkbook(bytes, who, { time: localTime(new Date()) }))
    await choose(visit, pairIn(odd), true)
    await expect(part.getByRole('alert')).toContainText(said, { timeout: signing })
  }
  await answerOpenDialog(electron)
})

async function strangers(profile: string): Promise<Signer> {
  const folder = join(profile, 'strangers')
  mkdirSync(folder)
  return (await bringPeople(folder, [members[0], { id: 'W99', name: '某人', unit: '某单位' }])).get('W99')!
}

test('a secretary signs on the own computer what the leader closed on another', async ({ start, profile }) => {
  const signers = await bringPeople(profile, members)
  // the person every visit begins with is the secretary here, and 秘书甲's profile scores for W01
  const swap = ({ task }: { readonly task: { readonly panel: { id: string; name: string; unit: string; role: string }[] } }) => {
    const [first, second] = task.panel
    const secretary = task.panel.find(({ id }) => id === 'W90')!
    ;[first!.name, first!.unit, secretary.name, secretary.unit] = [secretary.name, secretary.unit, first!.name, first!.unit]
    first!.role = '组员'
    second!.role = '组长'
  }
  const pack = await changedPackage(profile, swap, 'performance')
  const own = new Map(signers)
  own.set('W01', signers.get('W90')!).set('W90', signers.get('W01')!)
  const [results, stick] = [join(profile, 'results'), join(profile, 'stick')]
  for (const folder of [results, stick]) mkdirSync(folder)
  await closedElsewhere(profile, { pack, signers: own, leader: 'W02', results, out: stick, secretary: members[0] })
  const visit = await start(pack)
  const { page } = visit
  await goToStep(page, '汇总')
  await page.getByRole('tab', { name: /^签署/ }).click()
  const part = page.getByRole('region', { name: '签署组长传来的汇总' })
  await choose(visit, pairIn(stick))
  await expect(signer(page, '专家乙').last()).toContainText('已签署', { timeout: signing })
  expect(await barriers(page)).toEqual([])
  await part.getByRole('checkbox').check()
  await part.getByLabel('签署口令').fill(person.passphrase)
  await part.getByRole('button', { name: '签署汇总' }).click()
  await expect(part.getByText(/^已签署，文件已写到/)).toBeVisible({ timeout: signing })
})
