import { createWriteStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { encryptFile } from '#services/encrypted/encrypt.ts'
import { readCertificate } from '#shared/signature/certificate.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { person as corpusPerson } from '../corpus/clean.ts'
import { answerOpenDialog, expect, test } from './app.ts'
import { personSigner } from './bringPerson.ts'
import { samplePackage } from './packages.ts'
import { TasksPage } from './screens/TasksPage.ts'

async function encrypted(out: string, ...signers: readonly Signer[]): Promise<string> {
  const certificates = await Promise.all(signers.map(({ certificate }) => readCertificate(certificate)))
  const stream = createWriteStream(out)
  const write = (bytes: Uint8Array) => new Promise<void>((resolve) => void stream.write(bytes, () => resolve()))
  await encryptFile(
    samplePackage('rare-earth', 'visit'),
    certificates.map((one) => one!),
    { write },
  )
  await new Promise((resolve) => stream.end(resolve))
  return out
}

test('a package encrypted for the reviewer opens as any other, one for somebody else is refused', async ({ start, profile }) => {
  const { electron, page } = await start()
  const tasks = new TasksPage(page)
  const other = await corpusPerson('李四')
  await answerOpenDialog(electron, await encrypted(join(profile, 'foreign.ticplan'), other))
  await tasks.choose()
  await expect(tasks.refusal).toContainText('加密给名单上的人')
  expect(await tasks.refusalCodes()).toEqual(['encrypted.notForYou'])
  await tasks.refusal.getByRole('button', { name: '知道了' }).click()
  await answerOpenDialog(electron, await encrypted(join(profile, 'mine.ticplan'), other, await personSigner()))
  await tasks.choose()
  await expect(page.getByRole('contentinfo')).toContainText('默认评分标准（参考稿），以科技厅当次下发标准为准')
  await expect(tasks.opened).toBeVisible()
  const [own = ''] = readdirSync(join(profile, 'opened'))
  expect(readdirSync(join(profile, 'opened', own))).toEqual([expect.stringMatching(/^mine-[0-9a-f]{12}\.ticplan$/)])
})
