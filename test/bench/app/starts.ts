import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from '@playwright/test'
import { launch, person } from '../../e2e/app.ts'
import { SignInPage } from '../../e2e/screens/SignInPage.ts'
import { clickedAt, seen } from './seen.ts'

/** Milliseconds of each start, in their order. */
export interface Starts {
  /** the host with a page of one word and no app of ours */
  readonly empty: readonly number[]
  /** to the sign-in screen */
  readonly signIn: readonly number[]
  /** from the passphrase to the task list; the key is stretched on purpose */
  readonly list: readonly number[]
  /** from the list to the scoring form: package checked, journal read */
  readonly form: readonly number[]
  /** to the scoring form, without the passphrase */
  readonly whole: readonly number[]
}

/**
 * From the start of the process to the form of the first criterion, what a person needs in between left out; and, turn by turn with it,
 * the same host with a page of one word, which is the least any app takes here.
 */
export async function measureStarts(profile: string, starts: number): Promise<Starts> {
  const floor: number[] = []
  const door: number[] = []
  const own: number[] = []
  const scoring: number[] = []
  const empty = emptyApp()
  for (let n = 0; n < starts; n++) {
    floor.push(await startEmpty(empty))
    const started = Date.now()
    const { electron, page: first } = await launch(profile, [])
    door.push((await seen(first, 'input[type=password]')) - started)
    const entrance = new SignInPage(first)
    await entrance.passphrase.fill(person.passphrase)
    const given = Date.now()
    const opened = electron.waitForEvent('window')
    await entrance.passphrase.press('Enter')
    const page = await opened
    const on = page.getByRole('button', { name: /^继续评分/ })
    own.push((await seen(page, 'nav')) - given)
    await on.waitFor()
    const clicked = await clickedAt(page, () => on.click())
    scoring.push((await seen(page, '.mark-field input')) - clicked)
    await electron.close()
  }
  rmSync(empty, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  return { empty: floor, signIn: door, list: own, form: scoring, whole: door.map((ms, n) => ms + (scoring[n] ?? 0)) }
}

/** The host's least app: one window with this page. */
export function emptyApp(page = '<p>word</p>'): string {
  const folder = mkdtempSync(join(tmpdir(), 'tic-empty-'))
  mkdirSync(join(folder, 'out/main'), { recursive: true })
  const main = `import { app, BrowserWindow } from 'electron'\napp.whenReady().then(() => new BrowserWindow({}).loadURL('data:text/html,${page}'))\n`
  writeFileSync(join(folder, 'out/main/index.js'), main)
  writeFileSync(join(folder, 'package.json'), '{"type":"module","main":"out/main/index.js"}')
  return folder
}

async function startEmpty(folder: string): Promise<number> {
  const executablePath = fileURLToPath(new URL('../../host/electron', import.meta.url))
  const started = Date.now()
  const electron = await _electron.launch({ executablePath, args: [folder, `--user-data-dir=${join(folder, 'data')}`] })
  const at = await seen(await electron.firstWindow(), 'p')
  await electron.close()
  return at - started
}
