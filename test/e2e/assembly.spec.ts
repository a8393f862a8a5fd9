import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import exceljs from 'exceljs'
import { makeCard } from '#services/assembly/cards.ts'
import { createIdentity } from '#services/identity/index.ts'
import { answerOpenDialog, answerSaveDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { beginAssembly } from './beginAssembly.ts'
import { personSigner } from './bringPerson.ts'
import { officeFolder } from './officeFolder.ts'
import { samplePackage } from './packages.ts'
import { AssemblyPage } from './screens/AssemblyPage.ts'
import { shots } from './shots.ts'

test.setTimeout(240_000)

const root = fileURLToPath(new URL('../../', import.meta.url))

const form: readonly (readonly [group: string, label: string, value: string])[] = [
  ['任务', '编号', 'T-2026-31'],
  ['材料包', '编号', 'P-2026-31'],
  ['材料包', '制作人', '评审秘书处'],
  ['中心', '名称', '示例草原碳汇技术创新中心'],
  ['中心', '牵头单位', 'U01'],
  ['中心', '推荐部门', '示例市科技局'],
  ['中心', '归口管理部门', '示例厅'],
  ['日期', '方案定稿日期', '2026-01-01'],
]
const choices: readonly (readonly [group: string, label: string, value: string])[] = [
  ['中心', '类型', '综合领域类'],
  ['中心', '领域', '生态环境'],
  ['中心', '建设模式', '企业牵头'],
  ['中心', '牵头单位类型', '企业'],
  ['法人信息', '是否法人', '是'],
  ['法人信息', '独立账户', '是'],
  ['法人信息', '独立账套', '是'],
  ['诚信情况', '是否签署真实性声明', '是'],
  ['诚信情况', '失信名单', '否'],
  ['诚信情况', '停产、破产', '否'],
]

test('a secretary makes a signed package of thirty office files, and the reviewer side opens it', async ({ start, profile }) => {
  const home = join(profile, 'out-of-the-profile')
  const office = await officeFolder(join(home, '交来的材料'))
  const { electron, page } = await start()
  const assembly = new AssemblyPage(page)
  mkdirSync(join(home, '组卷'))
  await beginAssembly(page, assembly, '草原碳汇', () => answerOpenDialog(electron, join(home, '组卷')))
  const folder = join(home, '组卷', '草原碳汇')
  expect(existsSync(join(folder, '组卷.xlsx'))).toBe(true)

  // the centre and the task; what is missing is counted beside the steps
  await shots(page, 'assembly-empty')
  for (const [group, label, value] of form) await assembly.field(label, group).fill(value)
  for (const [group, label, value] of choices) await assembly.field(label, group).selectOption(value)
  await shots(page, 'assembly-centre')
  await assembly.step('日程与门槛')
  await assembly.field('开始', '日期').fill('2026/12/1')
  await assembly.field('结束', '日期').fill('2026-12-02')

  // thirty files of a folder, recognised by content; an archive is refused with its cure
  await assembly.step('文档')
  await answerOpenDialog(electron, office)
  await page.getByRole('button', { name: '添加文件夹…' }).click()
  await expect(page.getByText('新增 30 份，不能收录 1 份，未重复收录 1 份。')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/全部材料\.zip 是压缩包/)).toBeVisible()
  const charter = page.getByRole('row').filter({ hasText: '2 管理章程.pdf' })
  await expect(charter.getByLabel(/^标题/)).toHaveValue('管理章程')
  await charter.getByLabel(/^出具单位/).fill('示例草业集团')
  await shots(page, 'assembly-documents')

  // figures by hand, a list by paste
  await assembly.step('数据')
  await page.getByLabel('仪器设备原值 数值（不分年度）').fill('1250.5')
  await page.getByLabel('仪器设备原值 来源文件').fill('D001')
  await page.getByLabel('仪器设备原值 来源页码').fill('2')
  await page.getByLabel('仪器设备原值 期间起（或时点）').fill('2025-12-31')
  await shots(page, 'assembly-figures')
  await assembly.list('单位').click()
  await page.getByRole('button', { name: '添加一行' }).click()
  await paste(page, '编号 1', 'U01\t示例草业集团\t\t依托\t企业\nU02\t示例大学\t\t共建\t高校\n')
  await expect(page.getByLabel('名称 2', { exact: true })).toHaveValue('示例大学')

  await assembly.step('名单')
  await page.getByRole('button', { name: '添加一行' }).click()
  await paste(page, '编号 1', `W01\t${person.name}\t${person.unit}\t组长\t技术\nW02\t钱某\t某研究院\t组员\t财务\n`)
  await shots(page, 'assembly-roster')

  // the check names each fault by its cell; F8 leads there
  await assembly.step('检查')
  await shots(page, 'assembly-check')
  await expect(page.getByText(/^检查无误：30 份材料，1 项数据$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('region', { name: '专家将看到的规则提示' })).toBeVisible()
  expect(await barriers(page)).toEqual([])

  await assembly.step('打包')
  await page.getByLabel('口令', { exact: true }).fill(person.passphrase)
  const out = join(home, '草原碳汇.ticplan')
  await answerSaveDialog(electron, out)
  await page.getByRole('button', { name: '打包…' }).click()
  await expect(page.getByText('已打包并签名：草原碳汇.ticplan')).toBeVisible({ timeout: 60_000 })
  await shots(page, 'assembly-packed')
  expect(readdirSync(home).filter((name) => name.endsWith('.part'))).toEqual([])

  // encrypted for the roster: refused while somebody on it has no certificate
  const secret = join(home, '草原碳汇-加密.ticplan')
  const encrypted = async () => {
    await page.getByLabel('加密，只有名单上的人能打开').check()
    await page.getByLabel('口令', { exact: true }).fill(person.passphrase)
    await answerSaveDialog(electron, secret)
    await page.getByRole('button', { name: '打包…' }).click()
  }
  await encrypted()
  await expect(page.getByText('没有 钱某（某研究院） 的证书')).toBeVisible()
  expect(existsSync(secret)).toBe(false)
  const made = await createIdentity({ name: '钱某', unit: '某研究院', algorithm: 'p256', passphrase: 'x', now: new Date() })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  for (const [at, signer] of [await personSigner(), made.value.signer].entries())
    writeFileSync(join(folder, '名片', `${at}.ticcard`), await makeCard(signer, '2026-09-10T08:00:00+08:00'))
  await page.getByRole('button', { name: '重新读入' }).click()
  await expect(page.getByLabel('加密，只有名单上的人能打开')).not.toBeChecked()
  await encrypted()
  await expect(page.getByText('名单上的 2 张证书能打开')).toBeVisible({ timeout: 60_000 })
  await shots(page, 'assembly-encrypted')
  expect(await barriers(page)).toEqual([])

  // the same draft by the other door, and the package on the reviewer's table
  const checked = JSON.parse(
    execFileSync(process.execPath, ['bin/tic-review.mjs', 'task', 'check', folder, '--json'], { cwd: root, encoding: 'utf8' }),
  )
  expect(checked).toMatchObject({ verdict: 'ok', documents: 30, figures: 1 })
  await page.getByRole('navigation').getByRole('link', { name: '任务' }).first().click()
  await answerOpenDialog(electron, secret)
  await page.keyboard.press('Control+o')
  await expect(page.getByText('示例草原碳汇技术创新中心').first()).toBeVisible({ timeout: 60_000 })
  await page.getByRole('navigation').getByRole('link', { name: '材料' }).first().click()
  await expect(page.getByRole('heading', { name: /材料 30 份/ })).toBeVisible()
})

test('the next revision names what it replaces and shows the difference; edits survive a crash and can be undone', async ({
  start,
  profile,
}) => {
  const home = join(profile, 'out-of-the-profile')
  mkdirSync(home)
  const { electron, page } = await start()
  const assembly = new AssemblyPage(page)
  await assembly.go()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  await page.getByRole('button', { name: '做下一版…' }).click()
  await page.getByLabel('名称（文件夹名）').fill('第二版')
  await answerOpenDialog(electron, home)
  await page.getByRole('button', { name: '更改…' }).click()
  await expect(page.getByText(`放在 ${home}`)).toBeVisible()
  await page.getByRole('button', { name: '开始', exact: true }).click()
  await assembly.steps.waitFor({ timeout: 60_000 })

  // every change is a step of undo, and on disk before the page ends
  const name = assembly.field('名称', '中心')
  const before = await name.inputValue()
  await name.fill('更名后的技术创新中心')
  await expect(assembly.saved).toBeVisible()
  await assembly.step('文档')
  const date = page.getByLabel('日期 D001')
  await date.fill('2026-1')
  await expect(assembly.saved).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('日期 D001')).toHaveValue('2026-1')
  await expect(page.getByText(/文件清单.*2026-1/).first()).toBeVisible({ timeout: 30_000 })
  await page.getByLabel('日期 D001').fill('2026-01-09')
  await assembly.step('中心与任务')
  await expect(name).toHaveValue('更名后的技术创新中心')
  await name.fill('写错')
  await page.keyboard.press('Control+z')
  await expect(name).toHaveValue('更名后的技术创新中心')
  await page.keyboard.press('Control+Shift+z')
  await expect(name).toHaveValue('写错')
  await page.keyboard.press('Control+z')
  await expect(assembly.saved).toBeVisible()

  // another program's change is not written over
  const workbook = join(home, '第二版', '组卷.xlsx')
  const other = new exceljs.Workbook()
  await other.xlsx.readFile(workbook)
  other.getWorksheet('基本情况')?.getRow(2).commit()
  await other.xlsx.writeFile(workbook)
  await name.fill('再改')
  await expect(page.getByText(/已被别的程序改动/)).toBeVisible()
  await page.getByRole('button', { name: '重新读入' }).click()
  await expect(name).toHaveValue('更名后的技术创新中心')

  // the difference from the package that it takes the place of
  await assembly.step('打包')
  await expect(page.getByText(/^第 2 版，替代 .* 第 1 版$/)).toBeVisible()
  await answerOpenDialog(electron, samplePackage('rare-earth', 'visit'))
  await page.getByRole('button', { name: '与上一版比对…' }).click()
  const differences = page.getByRole('region', { name: '与上一版的差别' })
  await expect(differences.getByRole('row').filter({ hasText: '更名后的技术创新中心' }).first()).toContainText(before, { timeout: 30_000 })
  await expect(differences).toContainText('2026-01-09')
  await shots(page, 'assembly-differences')
  expect(await barriers(page)).toEqual([])

  await page.getByLabel('不签名').check()
  const out = join(home, '第二版.ticplan')
  await answerSaveDialog(electron, out)
  await expect(page.getByRole('button', { name: '打包…' })).toBeEnabled({ timeout: 30_000 })
  await page.getByRole('button', { name: '打包…' }).click()
  await expect(page.getByText('已打包，未签名：第二版.ticplan')).toBeVisible({ timeout: 60_000 })
  const compared = spawnSync(process.execPath, ['bin/tic-review.mjs', 'diff', samplePackage('rare-earth', 'visit'), out, '--json'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(compared.stdout).toContain('更名后的技术创新中心')
})

/** Pastes a range of cells as another program copies it. */
async function paste(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true })
  await field.focus()
  await field.evaluate((input, cells) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', cells)
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
