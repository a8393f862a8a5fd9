// app://tic/page in the app is https://tic.app.test/page in Chromium: a secure context with working CSP, IndexedDB and
// crypto.subtle. A partition becomes part of the name, so that each keeps its own storage.

/** app://host/path → https://host[--partition].app.test/path */
export function toChromium(url, partition = '') {
  return url.replace(/^app:\/\/([\w-]+)/, (_, host) => `https://${host}${partition ? `--${partition}` : ''}.app.test`)
}

/** https://host[--partition].app.test/path → app://host/path; any other address as it is */
export function fromChromium(url) {
  return url.replace(/^https:\/\/([\w-]+?)(--[\w-]+)?\.app\.test/, (_, host) => `app://${host}`)
}

export function isOurs(url) {
  return /^https:\/\/[\w-]+\.app\.test\//.test(url)
}

/** The name of the partition in the characters that a host name allows. */
export function partitionName(partition = '') {
  return partition
    .replace(/^persist:/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}

export function partitionOf(url) {
  return /^https:\/\/[\w-]+?--([\w-]+)\.app\.test/.exec(url)?.[1] ?? ''
}
