import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { sealResult } from '#services/sealing/seal.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { commitmentSchema } from '#shared/panel/commitment.ts'
import { answerOpenDialog, expect, person, test } from './app.ts'
import { barriers } from './barriers.ts'
import { personSigner } from './bringPerson.ts'
import { signedResults } from './bringResults.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { goToStep } from './openReview.ts'
import { samplePackage } from './packages.ts'
import { PanelPage } from './screens/PanelPage.ts'
import { SigningPage } from './screens/SigningPage.ts'
import { evaluateLightly } from './standing.ts'

test.describe.configure({ timeout: 300_000 })

const verifying = 120_000

/** Answers file dialogs that follow one another, each with one path. */
async function answerInTurn(electron: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await evaluateLightly(electron)(({ dialog }, given) => {
    const left = [...given]
    dialog.showOpenDialog = async () => {
      const next = left.shift()
      return { canceled: next === undefined, filePaths: next === undefined ? [] : [next] }
    }
  }, paths)
}

/** An expert's signed PDF sealed to the leader, by the product's services. */
async function seal(expert: string, leader: Uint8Array, out: string): Promise<string> {
  const folder = join(await signedResults(), expert)
  const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.pdf')) ?? '')
  const how = { file, leader, out, sealedAt: '2026-09-17T17:00:00+08:00', read: filesInThisThread(nothingGiven) }
  const sealed = await sealResult(how)
  if (!sealed.ok) throw new Error(JSON.stringify(sealed.faults))
  return sealed.value.commitment
}

test('experts hand in sealed; the leader sees commitments, then opens all together, and what differs from its commitment is refused', async ({
  start,
  profile,
}) => {
  const file = samplePackage('rare-earth', 'performance')
  await bringReview(profile, file, await sampleDrafts('rare-earth', 'performance'))
  const { certificate } = await personSigner()
  const pem = join(profile, '组长证书.pem')
  const body =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  writeFileSync(pem, ['-----BEGIN CERTIFICATE-----', ...body, '-----END CERTIFICATE-----', ''].join('\n'))
  const [own, stick, opened] = [join(profile, 'own'), join(profile, 'stick'), join(profile, 'opened')]
  for (const folder of [own, stick, opened]) mkdirSync(folder)

  const { electron, page } = await start(file)
  const signing = new SigningPage(page)
  await signing.show()
  await answerOpenDialog(electron, own)
  await page.getByRole('button', { name: '更改' }).click()
  await signing.sign(person.passphrase)
  await expect(signing.handIn).toBeVisible({ timeout: verifying })
  await answerInTurn(electron, pem, stick)
  await signing.handIn.getByRole('button', { name: '密封提交' }).click()
  await expect(signing.handIn.getByText(/^已密封（.*只有组长能打开/)).toBeVisible({ timeout: 30_000 })
  expect(await barriers(page)).toEqual([])
  expect(
    readdirSync(stick)
      .map((name) => name.replace(/^.*\./, ''))
      .sort(),
  ).toEqual(['json', 'p7m'])

  for (const expert of ['W02', 'W03']) await seal(expert, certificate, stick)
  // one commitment tells of another result than the sealed one, one envelope is another's
  const lying = await seal('W04', certificate, stick)
  const told = commitmentSchema.parse(JSON.parse(readFileSync(lying, 'utf8')))
  writeFileSync(lying, canonicalBytes({ ...told, resultSha256: 'a'.repeat(64) }))
  const swapped = (await seal('W05', certificate, stick)).replace('.commitment.json', '.p7m')
  writeFileSync(swapped, readFileSync(lying.replace('.commitment.json', '.p7m')))

  await goToStep(page, '汇总')
  const panel = new PanelPage(page)
  await answerOpenDialog(electron, stick)
  await page.getByRole('button', { name: '查看承诺' }).click()
  const round = page.getByRole('table', { name: '密封提交' })
  await expect(round.getByRole('row').filter({ hasText: '专家丙' })).toContainText('已密封，尚未打开', { timeout: 30_000 })
  await expect(round.getByRole('row').filter({ hasText: '专家戊' })).toContainText('密封件与承诺不符')
  await expect(page.getByText('还没有可打开的密封件：专家戊')).toBeVisible()
  await expect(page.getByText('还没有收到评分结果')).toBeVisible()
  expect(await barriers(page)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'sealed-before.png') })

  await answerOpenDialog(electron, opened)
  const together = page.getByRole('button', { name: '一起打开' })
  await page.getByLabel('本人口令').fill('不是这个口令')
  await together.click()
  await expect(page.getByRole('alert').filter({ hasText: '口令' })).toBeVisible({ timeout: 30_000 })
  expect(readdirSync(opened)).toEqual([])
  await page.getByLabel('本人口令').fill(person.passphrase)
  await together.click()
  await expect(panel.rows('counted')).toHaveCount(3, { timeout: verifying })
  await expect(round.getByRole('row').filter({ hasText: '专家丁' })).toContainText('与承诺')
  await expect(round.getByRole('row').filter({ hasText: '专家甲' })).toContainText('已打开，与承诺一致')
  await expect(panel.stand()).toContainText('未交：专家丁、专家戊')
  expect(readdirSync(opened)).toHaveLength(3)
  expect(await barriers(page)).toEqual([])
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, 'sealed-after.png') })
})
