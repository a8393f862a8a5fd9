/** Pages have the origin app://tic/, documents of open packages app://documents/: two origins, so that no document is a page. */
export const pageHost = 'tic'
export const documentHost = 'documents'
export const startAddress = `app://${pageHost}/index.html`

/** Where a hidden window finds the PDF it is to print; `print` is the one kind shown instead of handed over. */
export function printAddress(token: string): string {
  return `app://${documentHost}/${token}/print`
}
