import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { bringPerson, person } from './bringPerson.ts'
import { realElectron, size, type Visit } from './launch.ts'
import { budget, failsOverBudget, heldOver } from './mainHeld.ts'
import { evaluateLightly, Standing } from './standing.ts'

export interface Fixtures {
  /** the test's program is its own from start to end; without it the worker's may go on from test to test (standing.ts) */
  readonly ownProgram: boolean
  /** the profile's folder: new for each test, gone after it */
  readonly profile: string
  /** Starts the app and enters as the person, with files to open given as arguments; may be called again after a close. */
  readonly start: (...files: readonly string[]) => Promise<Visit>
  /** Starts the app and stays at the sign-in screen. */
  readonly knock: (...files: readonly string[]) => Promise<Visit>
  /** every start of the test, in order */
  readonly visits: Visit[]
}

export const test = base.extend<Fixtures, { readonly standing: Standing }>({
  standing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern
    async ({}, use) => {
      const standing = new Standing()
      await use(standing)
      await standing.close()
    },
    { scope: 'worker' },
  ],
  ownProgram: [false, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  visits: async ({}, use) => use([]),
  profile: async ({ standing, ownProgram, visits }, use, info) => {
    if (ownProgram) await standing.close()
    const folder = standing.folder()
    await use(folder)
    const log = join(folder, 'logs/app.log')
    if (info.status !== info.expectedStatus && existsSync(log)) await info.attach('app.log', { body: readFileSync(log, 'utf8') })
    const held = heldOver(folder, budget).map(({ ms, calls }) => `${ms} ms during ${calls.join(' ')}`)
    if (held.length > 0) process.stdout.write(`main held over ${budget} ms, ${info.title}: ${held.join('; ')}\n`)
    await standing.end(folder, visits, !ownProgram && info.status === info.expectedStatus)
    if (failsOverBudget) expect(held, 'no call holds the main process longer than its budget').toEqual([])
  },
  knock: async ({ profile, standing, visits }, use, info) => {
    await use(async (...files) => {
      const visit = await standing.knock(profile, files)
      visits.push(visit)
      return visit
    })
    const stray = visits.flatMap((visit) => visit.strayRequests)
    expect(stray, `${info.title}: the product asks nothing of a network`).toEqual([])
  },
  start: async ({ profile, standing, visits, knock }, use) => {
    await use(async (...files) => {
      const id = await bringPerson(profile)
      if (realElectron) {
        const { electron, page: door, ...visit } = await knock(...files)
        return { ...visit, electron, page: await enter(electron, door) }
      }
      const visit = await standing.enter(profile, files, { id, passphrase: person.passphrase })
      visits.push(visit)
      await visit.page.getByRole('navigation').waitFor()
      return visit
    })
  },
})

/** Enters the passphrase at the sign-in screen; the person's own window opens in its own partition. */
export async function enter(electron: ElectronApplication, door: Page): Promise<Page> {
  const opened = electron.waitForEvent('window')
  await door.getByLabel('请输入口令').fill(person.passphrase)
  await door.getByRole('button', { name: '进入' }).click()
  const page = await opened
  await page.setViewportSize(size)
  await page.getByRole('navigation').waitFor()
  return page
}

/** Answers the next file dialog with these files, or closes it when there are none. */
export async function answerOpenDialog(electron: ElectronApplication, ...filePaths: readonly string[]): Promise<void> {
  await evaluateLightly(electron)(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: [...paths] })
  }, filePaths)
}

export async function answerSaveDialog(electron: ElectronApplication, filePath: string): Promise<void> {
  await evaluateLightly(electron)(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path })
  }, filePath)
}

/** Drops a file on the window as a person does; the file is real, its path is seen by the preload only. */
export async function dropFile(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.id = 'dropped-by-test'
    input.hidden = true
    document.body.append(input)
  })
  await page.locator('#dropped-by-test').setInputFiles(path)
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped-by-test')
    const transfer = new DataTransfer()
    for (const file of input?.files ?? []) transfer.items.add(file)
    dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }))
    input?.remove()
  })
}

export { expect } from '@playwright/test'
export { bringPerson, person } from './bringPerson.ts'
export { launch, realElectron, type Visit } from './launch.ts'
