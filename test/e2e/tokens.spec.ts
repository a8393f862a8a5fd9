import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, expect, person, test } from './app.ts'
import { bringReview, sampleDrafts } from './bringReview.ts'
import { samplePackage } from './packages.ts'
import { SettingsPage } from './screens/SettingsPage.ts'
import { SignInPage } from './screens/SignInPage.ts'

test.setTimeout(120_000)

const rareEarth = samplePackage('rare-earth', 'visit')

/** Opens the package a second time, as a page may, and picks a target; returns the tokens of both. */
function take(page: Page) {
  return page.evaluate(async () => {
    const picked = await window.tic.files.pick({ purpose: 'package', several: false })
    const file = (picked.ok && picked.value[0]?.file) || ''
    const answer = await window.tic.packages.open({ file, job: `job-${crypto.randomUUID()}` })
    const target = await window.tic.files.pickTarget({ name: 'x.json', kind: 'json' })
    if (!answer.ok || !target.ok) throw new Error('not opened')
    const { package: token, plan } = answer.value
    return { token, document: plan.documents[0]?.id ?? '', target: target.value?.file ?? '' }
  })
}

/** What these tokens are still good for in a page: codes of what is refused. */
function use(page: Page, taken: Awaited<ReturnType<typeof take>>) {
  return page.evaluate(async ({ token, document, target }) => {
    const code = (answer: { ok: boolean; faults?: readonly { code: string }[] }) => answer.faults?.[0]?.code ?? 'ok'
    const address = `${location.protocol}//${location.host.replace(/^tic/, 'documents')}/${token}/${document}`
    return [
      code(await window.tic.documents.metadata({ package: token, document })),
      (await fetch(address)).status,
      code(await window.tic.packages.place({ package: token })),
      code(await window.tic.files.saveText({ file: target, text: 'x' })),
    ]
  }, taken)
}

test('locking closes what was open: packages and targets of before are of no use to the next page', async ({ start, profile }) => {
  const { electron, page } = await start()
  await answerOpenDialog(electron, rareEarth)
  const target = join(profile, 'x.json')
  await answerSaveDialog(electron, target)
  expect(await use(page, await take(page))).toEqual(['ok', 200, 'ok', 'ok'])
  expect(existsSync(target)).toBe(true)
  const taken = await take(page)
  const opened = electron.waitForEvent('window')
  const settings = new SettingsPage(page)
  await settings.go()
  await settings.button('person.lock').click()
  const back = await new SignInPage(await opened).enter(electron, person.passphrase)
  await back.getByRole('navigation', { name: '评审步骤' }).waitFor()
  expect(await use(back, taken)).toEqual(['document.closed', 404, 'package.closed', 'file.token'])
})

test('signing names what was shown: a journal that has moved on since is not signed', async ({ start, profile }) => {
  await bringReview(profile, rareEarth, await sampleDrafts('rare-earth', 'visit'))
  const { electron, page } = await start()
  await answerOpenDialog(electron, rareEarth)
  const codes = await page.evaluate(async (passphrase) => {
    const picked = await window.tic.files.pick({ purpose: 'package', several: false })
    const answer = await window.tic.packages.open({ file: (picked.ok && picked.value[0]?.file) || '', job: `job-${crypto.randomUUID()}` })
    if (!answer.ok) throw new Error('not opened')
    const { package: token } = answer.value
    const begun = await window.tic.records.begin({ kind: 'review', package: token, member: 'W01' })
    const folder = await window.tic.signing.usualFolder()
    if (!begun.ok || !folder.ok) throw new Error('not begun')
    const about = { review: begun.value.record, package: token }
    const shown = await window.tic.signing.prepare(about)
    if (!shown.ok) throw new Error('not prepared')
    const draft = {
      id: 'one-more',
      at: '2031-01-01T08:00:00+08:00',
      by: 'W01',
      act: { kind: 'score.set', criterion: 'S01', mark: 0 },
    } as const
    const appended = await window.tic.records.append({ record: about.review, draft })
    const ask = { ...about, passphrase, folder: folder.value.folder, replace: false, job: `job-${crypto.randomUUID()}` }
    const signed = await window.tic.signing.sign({ ...ask, head: shown.value.head })
    return [appended.ok, signed.ok ? 'signed' : signed.faults[0]?.code]
  }, person.passphrase)
  expect(codes).toEqual([true, 'review.changed'])
})
