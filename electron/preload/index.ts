import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { callChannel, eventChannel } from '#shared/ipc/calls.ts'
import { dropChannel } from '#shared/ipc/files.ts'
import { allCalls, allEvents } from '#shared/ipc/index.ts'

/** `window.tic`, built from the declared names; it is not edited when a call is added. */
const bridge: Record<string, unknown> = { on: {}, dropped }
for (const { domain, calls } of Object.values(allCalls))
  bridge[domain] = Object.fromEntries(
    Object.keys(calls).map((name) => [name, (ask: unknown) => ipcRenderer.invoke(callChannel(domain, name), ask)]),
  )
for (const { domain, events } of Object.values(allEvents))
  (bridge.on as Record<string, unknown>)[domain] = Object.fromEntries(
    Object.keys(events).map((name) => [name, listen(eventChannel(domain, name))]),
  )
contextBridge.exposeInMainWorld('tic', bridge)

function listen(channel: string) {
  return (listener: (payload: unknown) => void) => {
    const forward = (_event: unknown, payload: unknown) => listener(payload)
    ipcRenderer.on(channel, forward)
    return () => void ipcRenderer.removeListener(channel, forward)
  }
}

/** The path of a dropped file is read here, where the page cannot see it, and is sent only to main. */
function dropped(files: readonly File[]): Promise<unknown> {
  return ipcRenderer.invoke(
    dropChannel,
    Array.from(files, (file) => webUtils.getPathForFile(file)),
  )
}
