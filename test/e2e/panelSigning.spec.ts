import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { answerOpenDialog, expect, person, test, type Visit } from './app.ts'
import { barriers } from './barriers.ts'
import { bringPanel } from './bringPanel.ts'
import { keyPassphrase, signedSet } from './bringResults.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'

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

function signer(page: Page, name: string) {
  return page.getByRole('table').getByRole('row').filter({ hasText: name })
}

test('a leader closes the record and signs; two members sign with key files brought along', async ({ start, profile }) => {
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

  for (const [id, name] of [
    ['W02', '专家乙'],
    ['W04', '专家丁'],
  ] as const) {
    await page.getByRole('button', { name: `${name}签署` }).click()
    const here = page.getByRole('dialog', { name: `${name}签署` })
    await answerOpenDialog(electron, join(keys, `${id}.p12`))
    await here.getByRole('button', { name: '选择身份文件' }).click()
    await expect(here.getByText(`已选：${id}.p12`)).toBeVisible()
    await here.getByRole('checkbox').check()
    await here.getByLabel('口令').fill(keyPassphrase)
    await here.getByRole('button', { name: '签署', exact: true }).click()
    await expect(here).toHaveCount(0, { timeout: signing })
    await expect(signer(page, name)).toContainText('已签署')
  }
  await expect(page.getByText('已签 3 人，应签 5 人')).toBeVisible()
  const found = verify(folder)
  expect(found.map(({ reasons, facts }) => [reasons, facts.signersFound, facts.intact, facts.covered])).toEqual([
    [['signer.missing'], 3, true, true],
    [['signer.missing'], 3, true, true],
  ])
})
