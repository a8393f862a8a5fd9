/** Pages live at app://tic/, documents of the open packages at app://documents/: two origins, so that no document is a page. */
export const pageHost = 'tic'
export const documentHost = 'documents'
export const startAddress = `app://${pageHost}/index.html`
