import type { Locale } from '#shared/text/say.ts'
import { block } from '../packing/block.ts'
import type { ToWorker } from '../worker/messages.ts'
import { Pool, type WorkerLike } from './pool.ts'
import { type Chosen, roleOf, type State } from './state.ts'
import { verifyAll } from './verifyAll.ts'
import { type Actions, pageView } from './view.ts'

/** Replaced by the build. */
declare const pageVersion: string

/** As the command allows: 16 s of computing, on a computer that may be four times as busy. */
const limits = { workers: 2, allowedMs: 64_000, patience: 4 }

const root = document.getElementById('page') as HTMLElement
let state: State = { locale: navigator.language.startsWith('zh') ? 'zh-CN' : 'en-US', chosen: [] }
let running: Pool | undefined

function show(next: State): void {
  const focused = document.activeElement?.id
  state = next
  document.documentElement.lang = state.locale
  root.replaceChildren(...pageView(state, actions, pageVersion))
  document.title = document.querySelector('h1')?.textContent ?? ''
  if (focused) document.getElementById(focused)?.focus()
}

/** The parts a worker needs are unpacked once. */
async function parts(): Promise<{ readonly code: string; readonly glyphs: Uint8Array }> {
  const [code, glyphs] = await Promise.all([block('worker'), block('glyphs')])
  return { code: URL.createObjectURL(new Blob([code as BlobPart], { type: 'text/javascript' })), glyphs }
}
let unpacked: ReturnType<typeof parts> | undefined

const actions: Actions = {
  add: (files, zone) => {
    if (state.progress) return
    const added = Array.from(files, (file): Chosen => ({ file, role: roleOf(file, zone) }))
    show({ locale: state.locale, chosen: [...state.chosen, ...added] })
  },
  remove: (chosen) => show({ locale: state.locale, chosen: state.chosen.filter((one) => one !== chosen) }),
  clear: () => show({ locale: state.locale, chosen: [] }),
  print: () => print(),
  speak: (locale: Locale) => show({ ...state, locale }),
  stop: () => running?.stop(),
  start: () => void start(),
}

async function start(): Promise<void> {
  const { chosen } = state
  show({ locale: state.locale, chosen, progress: { done: 0, total: chosen.filter(({ role }) => role === 'verify').length } })
  unpacked ??= parts()
  const { code, glyphs } = await unpacked
  const answer = await verifyAll({
    chosen,
    at: new Date(),
    startPool: (given) => {
      const begin = (): ToWorker => ({ kind: 'begin', glyphs, given })
      return new Pool({ ...limits, begin, start: () => new Worker(code) as unknown as WorkerLike }, given)
    },
    onProgress: (done, total) => show({ ...state, progress: { done, total } }),
    onPool: (pool) => {
      running = pool
    },
  })
  const { locale } = state
  show(answer.kind === 'report' ? { locale, chosen, report: answer.report } : { locale, chosen: answer.chosen })
}

// a file dropped beside the fields would be opened instead of the page
for (const kind of ['dragover', 'drop']) addEventListener(kind, (event) => event.preventDefault())
document.getElementById('old')?.remove()
show(state)
