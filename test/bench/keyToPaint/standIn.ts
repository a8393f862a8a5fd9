/** Main as the page knows it, without a main: calls answer at once, an edit is "journalled" after the time an fsync takes. */
const fsync = 3
const digest = 'b'.repeat(64)
let length = 0

const answers: Readonly<Record<string, (ask: never) => unknown>> = {
  'profiles.current': () => ({
    card: { id: 'p000000000000', name: '专家甲', unit: '外部大学A', createdAt: '2026-11-23', fingerprint: digest },
    database: 'bench',
    storeKey: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))),
    idleMinutes: 0,
  }),
  'records.append': ({ draft }: { readonly draft: object }) =>
    new Promise((done) => setTimeout(() => done({ edit: { ...draft, seq: length++, prev: digest }, head: digest }), fsync)),
  'missions.list': () => ({ missions: [], recent: [] }),
}

/** Takes the place of the preload's bridge; `edits` is how many the journal holds already. */
export function standIn(edits: number): void {
  length = edits
  const domain = (name: string) =>
    new Proxy({}, { get: (_, call: string) => async (ask: never) => ({ ok: true, value: await answers[`${name}.${call}`]?.(ask) }) })
  const silent = new Proxy({}, { get: () => new Proxy({}, { get: () => () => () => undefined }) })
  const tic = new Proxy({}, { get: (_, name: string) => (name === 'on' ? silent : domain(name)) })
  Object.defineProperty(window, 'tic', { value: tic })
}
