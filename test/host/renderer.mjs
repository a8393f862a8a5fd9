/**
 * What `require('electron')` answers in a preload; its source text is put into the page, so it refers to nothing outside itself.
 * The binding is taken off `window` before the page's own scripts run.
 */
export function renderer() {
  const call = window.__ticHost
  delete window.__ticHost
  const listeners = new Map()
  const files = []
  Object.defineProperty(window, Symbol.for('tic.host.files'), { value: files })
  // Arguments left out stay left out: JSON would make null of them.
  const given = (rest) => (rest.length > 0 && rest.at(-1) === undefined ? given(rest.slice(0, -1)) : rest)
  const pack = (value) => JSON.stringify(value, (_, raw) => (raw instanceof Uint8Array ? { $bytes: raw.toBase64() } : raw))
  const unpack = (text) =>
    text === undefined
      ? undefined
      : JSON.parse(text, (_, value) => (typeof value?.$bytes === 'string' ? Uint8Array.fromBase64(value.$bytes) : value))
  const freeze = (value) => {
    if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze)
    return value
  }
  // Main calls this by page.evaluate: a hidden name, since the page must not find it by looking through window.
  Object.defineProperty(window, Symbol.for('tic.host.emit'), {
    value: (channel, text) => {
      for (const listener of listeners.get(channel) ?? []) listener({ sender: undefined }, ...unpack(text))
    },
  })
  // An accelerator runs only for a key the page left unused: asked once every listener of the page has had it.
  window.addEventListener('keydown', (event) => {
    setTimeout(() => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
      const parts = [
        event.ctrlKey && 'ctrl',
        event.metaKey && 'meta',
        event.altKey && 'alt',
        event.shiftKey && 'shift',
        event.key.toLowerCase(),
      ]
      if (parts.slice(0, 3).some(Boolean) || /^F\d+$/.test(event.key)) call('key', parts.filter(Boolean).join('+'))
    })
  })
  // Chromium's own menu under the right button does not exist in Electron; the app is told instead.
  window.addEventListener('contextmenu', (event) => {
    event.preventDefault()
    const field = event.target.closest?.('input, textarea, [contenteditable]')
    const selectionText = String(getSelection() ?? '') || field?.value?.slice(field.selectionStart, field.selectionEnd) || ''
    call('context', 'menu', pack([{ isEditable: Boolean(field), selectionText, x: event.clientX, y: event.clientY }]))
  })
  return {
    contextBridge: {
      exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: freeze(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel, ...rest) => {
        const answer = await call('invoke', channel, pack(given(rest)))
        if (answer.error !== undefined) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
        return unpack(answer.text)
      },
      send: (channel, ...rest) => void call('send', channel, pack(given(rest))),
      on: (channel, listener) => void listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
      removeListener: (channel, listener) =>
        void listeners.set(
          channel,
          (listeners.get(channel) ?? []).filter((one) => one !== listener),
        ),
    },
    webUtils: {
      // Chromium does not tell a page where a file lies; the path is looked up by main through DevTools (see window.mjs).
      getPathForFile: (file) => {
        files.push(file)
        return `host-file:${files.length - 1}`
      },
    },
    webFrame: { setZoomFactor: () => {}, getZoomFactor: () => 1 },
  }
}
