import { expect, test } from 'vitest'
import { sayFault } from '#shared/text/say.ts'
import { type FakeEntry, zip } from '../../corpus/packages/zip.ts'
import { bagEntries, bagFiles, base, inspectBytes, packageBytes } from './bag.ts'

/** What a person reads of archives other programs made: the true cause, the name as it is, the way out. */
const said = async (bytes: Buffer) => {
  const { faults } = await inspectBytes(bytes)
  return faults.map((fault) => `${fault.code}: ${sayFault('zh-CN', fault)}`)
}
const also = (...entries: readonly FakeEntry[]) => packageBytes({}, (all) => [...entries, ...all])
const unmarked = { both: { flags: 0 } }

test('UTF-8 without the mark (zip under C.UTF-8, bsdtar) is called that, the name stays readable', async () => {
  const name = `${base}/data/files/D099-批复文件.pdf`
  expect((await said(also({ name, data: 'x', ...unmarked })))[0]).toBe(
    `zip.name-encoding: 文件名是 UTF-8 编码，但压缩包里没有注明：${name}，请改用 7-Zip（加参数 cu=on）或在中文环境（如 LANG=zh_CN.UTF-8）下用 zip 重新打包`,
  )
})

test('GBK is called not UTF-8 and shown readable', async () => {
  const gbk = Buffer.concat([Buffer.from(`${base}/data/files/`), Buffer.from([0xb2, 0xc4, 0xc1, 0xcf])])
  expect((await said(also({ name: gbk, data: 'x', ...unmarked })))[0]).toContain(`不是 UTF-8 编码：${base}/data/files/材料`)
})

test('marked as UTF-8 and not UTF-8 is called that', async () => {
  const name = Buffer.concat([Buffer.from(`${base}/`), Buffer.from([0xb2, 0xc4])])
  expect((await said(also({ name, data: 'x', both: { flags: 2048 } })))[0]).toContain('注明为 UTF-8 编码，实际不是')
})

test('jar cf: the META-INF folder is the odd one, though it comes first', async () => {
  expect(await said(also({ name: 'META-INF/MANIFEST.MF', data: 'Manifest-Version: 1.0\n' }))).toEqual([
    'bag.base-folder: 材料包外多出 jar 命令加入的文件夹：META-INF/，请改用 7-Zip，或用 jar cMf（带 M）重新打包',
  ])
})

test('what macOS, Windows and Office leave beside the folder is named', async () => {
  const entries = ['__MACOSX/a', '.DS_Store', 'Thumbs.db', '~$plan.docx'].map((name) => ({ name, data: 'x' }))
  expect(await said(also(...entries))).toEqual([
    'bag.base-folder: 材料包外多出苹果电脑压缩时加入的内容：__MACOSX/，请改用 7-Zip，或用 zip -rX 命令（加 -x "*.DS_Store"）重新打包',
    'bag.base-folder: 材料包外多出苹果电脑压缩时加入的内容：.DS_Store，请改用 7-Zip，或用 zip -rX 命令（加 -x "*.DS_Store"）重新打包',
    'bag.base-folder: 材料包里有 Windows 自动生成的文件：Thumbs.db，请删去后重新打包',
    'bag.base-folder: 材料包里有办公软件打开文件时留下的临时文件：~$plan.docx，请关闭文件、删去后重新打包',
  ])
})

test('files without a top folder: the folder itself is to be packed', async () => {
  const [first] = await said(zip(bagEntries(bagFiles(), '')))
  expect(first).toMatch(/^bag\.base-folder: 材料包应有一个顶层文件夹，这里的文件直接放在最外层/)
})

test.each([
  ['bagit folder', '.DS_Store', 'bag.tag-file-unknown: 材料包里有苹果电脑自动生成的文件：.DS_Store'],
  ['bagit folder', 'desktop.ini', 'bag.tag-file-unknown: 材料包里有 Windows 自动生成的文件：desktop.ini'],
  ['documents', 'data/files/~$D001.docx', 'bag.payload-extra: 材料包里有办公软件打开文件时留下的临时文件：data/files/~$D001.docx'],
  ['documents', 'data/files/Thumbs.db', 'bag.payload-extra: 材料包里有 Windows 自动生成的文件：data/files/Thumbs.db'],
  ['documents', 'data/files/._D001.pdf', 'bag.payload-extra: 材料包里有苹果电脑自动生成的文件：data/files/._D001.pdf'],
])('within the package, in the %s: %s', async (_, path, sentence) => {
  expect((await said(also({ name: `${base}/${path}`, data: 'x' })))[0]).toContain(sentence)
})

test.each([
  [9, 'Deflate64'],
  [12, 'BZip2'],
  [14, 'LZMA'],
  [93, 'Zstandard'],
  [77, '77'],
])('method %i is called %s', async (method, name) => {
  const lines = await said(also({ name: `${base}/data/x.bin`, data: 'x', both: { method } }))
  expect(lines).toContain(`zip.method: 压缩方法不受支持（${name}）：${base}/data/x.bin，请在打包工具中选 Deflate 或“仅存储”重新打包`)
})

test('an encrypted file: pack again without a password', async () => {
  expect(await said(also({ name: `${base}/data/x.bin`, data: 'x', both: { flags: 1 } }))).toContain(
    `zip.encrypted: 文件被加密，无法核验：${base}/data/x.bin，请不设密码重新打包`,
  )
})
