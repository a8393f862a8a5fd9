/** Schemes a page of the app may ask for; everything else, the network above all, is refused. */
const ofPages = /^(app|data|blob|devtools):/

/** What Chromium's PDF viewer is made of: its extension, and the styles and scripts every built-in page shares. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'
const shared = 'chrome://resources/'

/** May a page of the app ask for this address? */
export function mayPageRequest(address: string): boolean {
  return ofPages.test(address)
}

/** May the window that prints ask for this address? Made documents and the viewer alone. */
export function mayPrintingRequest(address: string): boolean {
  return /^(app:\/\/documents\/made-|data:|blob:)/.test(address) || address.startsWith(viewer) || address.startsWith(shared)
}
