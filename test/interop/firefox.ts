import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Debian's Firefox, driven by WebDriver BiDi, which it speaks itself (Playwright drives only a Firefox of its own). */
export interface Firefox {
  open(address: string): Promise<void>
  /** the value of an expression in the page, as JSON; a promise is waited for */
  ask(expression: string): Promise<unknown>
  choose(selector: string, files: readonly string[]): Promise<void>
  close(): Promise<void>
}

export async function startFirefox(program: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'tic-firefox-'))
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    env: { ...process.env, HOME: profile },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const send = await connected(await addressOf(child))
  await send('session.new', { capabilities: {} })
  const { contexts } = (await send('browsingContext.getTree', {})) as { readonly contexts: readonly { readonly context: string }[] }
  const { context } = contexts[0]!
  const evaluate = (expression: string) =>
    send('script.evaluate', { expression, target: { context }, awaitPromise: true }) as Promise<{ readonly result: RemoteValue }>
  return {
    open: async (url) => void (await send('browsingContext.navigate', { context, url, wait: 'complete' })),
    ask: async (expression) => JSON.parse((await evaluate(`(async () => JSON.stringify(await (${expression})))()`)).result.value ?? 'null'),
    choose: async (selector, files) => {
      const { result } = await evaluate(`document.querySelector(${JSON.stringify(selector)})`)
      await send('input.setFiles', { context, element: { sharedId: result.sharedId }, files })
    },
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      await send('browser.close', {}).catch(() => child.kill())
      await ended
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

interface RemoteValue {
  readonly value?: string
  readonly sharedId?: string
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = ''
    child.once('exit', () => failed(new Error(`Firefox ended: ${said}`)))
    child.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1]
      if (address) found(`${address}/session`)
    })
  })
}

type Send = (method: string, params: object) => Promise<unknown>

async function connected(address: string): Promise<Send> {
  const socket = new WebSocket(address)
  await new Promise((opened, failed) => {
    socket.onopen = opened
    socket.onerror = failed
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  }
  return (method, params) =>
    new Promise((done, failed) => {
      const id = ++last
      waiting.set(id, ({ result, error, message }) => {
        waiting.delete(id)
        if (error === undefined) done(result)
        else failed(new Error(`${method}: ${error} ${message}`))
      })
      socket.send(JSON.stringify({ id, method, params }))
    })
}

interface Answer {
  readonly id?: number
  readonly result?: unknown
  readonly error?: string
  readonly message?: string
}
