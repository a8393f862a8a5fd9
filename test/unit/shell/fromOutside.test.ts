import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { filesOf } from '../../../electron/main/argumentFiles.ts'
import { contextItems } from '../../../electron/main/contextItems.ts'
import { mayPageRequest, mayPrintingRequest } from '../../../electron/main/security/requests.ts'

const folder = resolve('/home/专家')

test('a file is named by a path, a path from the folder, or a file: address as a launcher may hand over', () => {
  const plain = resolve(folder, '材料 #1.ticplan')
  const address = pathToFileURL(plain).href
  expect(address).toContain('%23')
  for (const argument of [plain, '材料 #1.ticplan', address, address.replace('file:', 'FILE:')])
    expect(filesOf([argument], folder)).toEqual([plain])
})

test('switches, other kinds, the app’s own folder and addresses of other computers name no file', () => {
  const none = ['.', '--inspect=a.pdf', '-a.json', 'notes.txt', 'file:///a/notes.txt', 'file://%', 'file:///a%2Fb.pdf', '']
  expect(filesOf(none, folder)).toEqual([])
})

test('pages ask for nothing of Chromium’s own; the window that prints for the PDF viewer’s parts and made documents alone', () => {
  const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'
  const parts = [viewer, 'chrome://resources/css/text_defaults_md.css.js', 'chrome://resources/mojo/x.js', 'app://documents/made-1/print']
  expect(parts.map(mayPrintingRequest)).toEqual(parts.map(() => true))
  for (const address of [
    'app://tic/index.html',
    'app://documents/package-1/D01',
    'chrome://settings/',
    'chrome://resourcesx/a.js',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/a.js',
    'https://example.com/',
    'file:///etc/passwd',
  ])
    expect(mayPrintingRequest(address), address).toBe(false)
  for (const address of [viewer, 'chrome://resources/css/x.css', 'https://example.com/', 'file:///etc/passwd', 'ws://localhost/'])
    expect(mayPageRequest(address), address).toBe(false)
  for (const address of ['app://tic/index.html', 'app://documents/package-1/D01', 'blob:app://tic/1', 'data:,x'])
    expect(mayPageRequest(address), address).toBe(true)
})

test('the right button offers what can be done at the place, in the reader’s language', () => {
  const all = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true } as Electron.EditFlags
  const none = { canCut: false, canCopy: false, canPaste: true, canSelectAll: false } as Electron.EditFlags
  const offered = (editFlags: Electron.EditFlags, isEditable: boolean, selectionText: string) =>
    contextItems('zh-CN', { isEditable, selectionText, editFlags })
      .filter(({ enabled }) => enabled)
      .map(({ label }) => label)
  expect(offered(all, true, '字')).toEqual(['剪切', '复制', '粘贴', '全选'])
  expect(offered(none, true, '')).toEqual(['粘贴'])
  expect(offered(all, false, '字')).toEqual(['复制'])
  expect(offered(none, false, ' ')).toEqual([])
})
