import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type Calls, callChannel, type HandlersOf } from '#shared/ipc/calls.ts'
import { type Fault, type Result, refuse } from '#shared/text/fault.ts'
import { log } from '../log.ts'
import { isOwnPage } from '../security/pageAddress.ts'
import { underWay } from './underWay.ts'

/** Who asks: the window whose page called. */
export interface Caller {
  readonly window: BrowserWindow
}

type Handler = (ask: unknown, caller: Caller) => Result<unknown> | Promise<Result<unknown>>

/**
 * The only entry from a page into main. Checks that the sender is the main frame of one of our own pages and that the
 * arguments fit the declaration; answers `ipc.refused`, `ipc.arguments` or `ipc.failed` (a bug of ours, logged) instead of
 * throwing, because only a message would survive the way back.
 */
export function serve<C extends Calls>(declared: C, handlers: HandlersOf<C, Caller>): void {
  for (const [name, call] of Object.entries(declared.calls)) {
    const handler = handlers[name] as Handler
    ipcMain.handle(callChannel(declared.domain, name), async (event, given: unknown): Promise<Result<unknown>> => {
      const at = `${declared.domain}.${name}`
      const caller = callerOf(event)
      if (caller === undefined) return refused(at, { code: 'ipc.refused', name: at })
      const ask = call.ask.safeParse(given)
      if (!ask.success)
        return refused(at, { code: 'ipc.arguments', name: at, at: ask.error.issues.map((issue) => issue.path.join('/')).join(' ') })
      try {
        const answer = await underWay(caller.window, Promise.resolve(handler(ask.data, caller)))
        if (!answer.ok) noteUndeclared(at, call.faults, answer.faults)
        return answer
      } catch (error) {
        log('call failed', { call: at, error })
        return refuse({ code: 'ipc.failed', name: at })
      }
    })
  }
}

/** Registers a handler outside the declared calls (the preload's own channel), behind the same check of the sender. */
export function serveChannel(channel: string, handler: Handler): void {
  ipcMain.handle(channel, async (event, given: unknown) => {
    const caller = callerOf(event)
    if (caller === undefined) return refused(channel, { code: 'ipc.refused', name: channel })
    return handler(given, caller)
  })
}

function callerOf(event: IpcMainInvokeEvent): Caller | undefined {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  if (frame === null || frame.parent !== null || window === null || !isOwnPage(frame.url)) return undefined
  return { window }
}

function refused(at: string, fault: Fault): Result<never> {
  log('call refused', { call: at, code: fault.code })
  return refuse(fault)
}

function noteUndeclared(at: string, declared: readonly string[], faults: readonly Fault[]): void {
  const known = (code: string) => declared.some((one) => (one.endsWith('.*') ? code.startsWith(one.slice(0, -1)) : code === one))
  for (const { code } of faults) if (!known(code)) log('undeclared fault', { call: at, code })
}
