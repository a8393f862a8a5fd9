import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { launch, realElectron, size, type Visit } from './launch.ts'

/** What the stand-in host adds to Electron's `app`, see test/host/nextVisit.mjs. */
interface StandIn {
  readonly endVisit: () => Promise<boolean>
  readonly beginVisit: (argv: readonly string[], entering: boolean) => void
  readonly enterVisit: (id: string, passphrase: string) => Promise<{ readonly ok: boolean }>
}

/** Who enters without the door, and with what. */
export interface Entering {
  readonly id: string
  readonly passphrase: string
}

type Evaluate = ElectronApplication['evaluate']
/** `evaluate` of programs in whose main process a test has changed nothing that the end of a visit does not take back. */
const untouched = new WeakMap<ElectronApplication, Evaluate>()
const ended = new WeakSet<ElectronApplication>()

/** Runs in main what the end of a visit takes back; after a test's own `evaluate` the program ends with the test. */
export function evaluateLightly(electron: ElectronApplication): Evaluate {
  return untouched.get(electron) ?? electron.evaluate.bind(electron)
}

/**
 * The program that stays from one visit to the next of a worker: to start main and Chromium takes most of a short visit.
 * Each visit has an empty folder, a person, a partition and windows of its own. Real Electron starts anew for each.
 */
export class Standing {
  #program: Visit | undefined

  /** The folder for a visit's profile: the standing program's, which is empty, or a new one. */
  folder(): string {
    return this.#program?.profile ?? mkdtempSync(join(tmpdir(), 'tic-'))
  }

  /** The first window of a visit, at the door. */
  async knock(profile: string, files: readonly string[]): Promise<Visit> {
    const standing = this.#take(profile)
    if (standing === undefined) return watched(await launch(profile, files))
    return nextWindow(standing, (evaluate) => evaluate(beginVisit, { argv: argvOf(files), entering: false }))
  }

  /** The person's own window. No page of the door is drawn, which the stand-in host alone can leave out. */
  async enter(profile: string, files: readonly string[], entering: Entering): Promise<Visit> {
    const standing = this.#take(profile)
    if (standing !== undefined)
      return nextWindow(standing, async (evaluate) => {
        await evaluate(beginVisit, { argv: argvOf(files), entering: true })
        await enter(evaluate, entering)
      })
    const visit = watched(await launch(profile, files, 'none'))
    await enter(evaluateLightly(visit.electron), entering)
    return visit
  }

  /** After a visit: its program stays when nothing of the visit is left in it. Otherwise it ends, and the folder goes. */
  async end(profile: string, visits: readonly Visit[], mayStay: boolean): Promise<void> {
    const unused = this.#take(profile)
    const all = unused ? [unused, ...visits] : visits
    const [last, ...others] = all.filter(({ electron }) => !ended.has(electron)).reverse()
    if (mayStay && last !== undefined && others.length === 0 && (await isLeft(last))) {
      this.#program = last
      return
    }
    for (const { electron } of all) await electron.close().catch(() => undefined)
    remove(profile)
  }

  async close(): Promise<void> {
    if (this.#program) await this.end(this.#program.profile, [], false)
  }

  #take(profile: string): Visit | undefined {
    const standing = this.#program?.profile === profile ? this.#program : undefined
    if (standing) this.#program = undefined
    return standing
  }
}

function beginVisit(
  { app }: typeof Electron.CrossProcessExports,
  { argv, entering }: { argv: readonly string[]; entering: boolean },
): void {
  ;(app as unknown as StandIn).beginVisit(argv, entering)
}

async function enter(evaluate: Evaluate, entering: Entering): Promise<void> {
  const entered = await evaluate(({ app }, { id, passphrase }) => (app as unknown as StandIn).enterVisit(id, passphrase), entering)
  if (!entered.ok) throw new Error(`not entered: ${JSON.stringify(entered)}`)
}

/** The next window of a standing program, which `begin` makes it open. */
async function nextWindow(standing: Visit, begin: (evaluate: Evaluate) => Promise<unknown>): Promise<Visit> {
  const { electron, strayRequests } = standing
  const old = electron.windows()
  strayRequests.length = 0
  const [page] = await Promise.all([
    electron.waitForEvent('window').then(async (window) => {
      await window.setViewportSize(size)
      return window
    }),
    begin(evaluateLightly(electron)),
  ])
  // Chromium ends with its last page, so those of the visit before go last
  await Promise.all(old.map((one) => one.close()))
  return { ...standing, page }
}

function argvOf(files: readonly string[]): readonly string[] {
  return ['electron', '.', ...files]
}

async function isLeft({ electron }: Visit): Promise<boolean> {
  const evaluate = untouched.get(electron)
  if (realElectron || evaluate === undefined) return false
  return evaluate(({ app }) => (app as unknown as StandIn).endVisit()).catch(() => false)
}

/** From the first `evaluate` of a test on, the program counts as touched. */
export function watched(visit: Visit): Visit {
  const { electron } = visit
  const evaluate = electron.evaluate.bind(electron) as Evaluate
  untouched.set(electron, evaluate)
  electron.once('close', () => ended.add(electron))
  electron.evaluate = ((...given: Parameters<Evaluate>) => {
    untouched.delete(electron)
    return evaluate(...given)
  }) as Evaluate
  return visit
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}
