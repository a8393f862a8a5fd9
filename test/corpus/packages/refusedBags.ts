import { bagEntries, bagFiles, base, packageBytes, samplePlan, sha256 } from './bag.ts'
import type { RefusedPackage } from './refused.ts'
import { zip } from './zip.ts'

const first = samplePlan().documents[0].path as string
const declaration = (text: string | Buffer) => () => packageBytes({ tags: { 'bagit.txt': text } })
const info = (change: (lines: string[]) => string[]) => () => packageBytes({ info: change })
const replaceLine = (label: string, line: string) => info((lines) => lines.map((old) => (old.startsWith(label) ? line : old)))
const manifest = (change: (lines: string[]) => string[]) => () => packageBytes({ manifest: change })
const version = 'BagIt-Version: 1.0\n'
const encoding = 'Tag-File-Character-Encoding: UTF-8\n'

/** Containers that are sound and bags that are not. */
export const refusedBags: readonly RefusedPackage[] = [
  ['bag.base-folder', 'no entries at all', () => zip([])],
  ['bag.base-folder', 'files without a top folder', () => zip(bagEntries(bagFiles(), ''))],
  ['bag.base-folder', 'a second top folder', () => packageBytes({}, (entries) => [...entries, { name: '__MACOSX/x', data: '' }])],
  ['bag.base-folder', 'a file beside the top folder', () => packageBytes({}, (entries) => [...entries, { name: 'readme.txt', data: '' }])],
  ['bag.declaration', 'bagit.txt missing', () => packageBytes({ tags: { 'bagit.txt': undefined } })],
  ['bag.declaration', 'one line', declaration(version)],
  ['bag.declaration', 'three lines', declaration(`${version}${encoding}x: y\n`)],
  ['bag.declaration', 'lines swapped', declaration(`${encoding}${version}`)],
  ['bag.declaration', 'BOM', declaration(`\ufeff${version}${encoding}`)],
  ['bag.declaration', 'not UTF-8', declaration(Buffer.concat([Buffer.from(version + encoding), Buffer.from([0xff])]))],
  ['bag.declaration', 'over 1 MiB', declaration(version + encoding + ' '.repeat(2 ** 20))],
  ['bag.version', '0.97', declaration(`BagIt-Version: 0.97\n${encoding}`)],
  ['bag.encoding', 'GBK', declaration(`${version}Tag-File-Character-Encoding: GBK\n`)],
  ['bag.manifest-missing', 'no manifest', () => packageBytes({ tags: { 'manifest-sha256.txt': undefined } })],
  ['bag.tagmanifest-missing', 'no tag manifest', () => packageBytes({ tags: { 'tagmanifest-sha256.txt': undefined } })],
  ['bag.fetch', 'fetch.txt', () => packageBytes({ tags: { 'fetch.txt': 'http://example.cn/a 1 data/a\n' } })],
  ['bag.tag-file-unknown', 'another manifest', () => packageBytes({ tags: { 'manifest-md5.txt': '' } })],
  ['bag.tag-file-unknown', 'a tag folder', () => packageBytes({ tags: { 'meta/x.txt': '' } })],
  ['bag.tag-file-unknown', 'data as a file', () => packageBytes({ tags: { 'readme.txt': 'x' } })],
  ['bag.manifest-encoding', 'BOM in the tag manifest', () => packageBytes({ tagManifest: (l) => [`\ufeff${l[0]}`, ...l.slice(1)] })],
  ['bag.manifest-encoding', 'BOM in the manifest', manifest((lines) => [`\ufeff${lines[0]}`, ...lines.slice(1)])],
  [
    'bag.manifest-encoding',
    'GBK in the manifest',
    () => packageBytes({ tags: { 'manifest-sha256.txt': Buffer.from([0xb2, 0xc4, 0x0a]) } }),
  ],
  ['bag.manifest-line', 'a blank line', manifest((lines) => [...lines, ''])],
  ['bag.manifest-line', 'a short digest', manifest((lines) => [...lines, `abc  data/x`])],
  ['bag.manifest-line', 'no blank between', manifest((lines) => [...lines, `${sha256('x')}data/x`])],
  ['bag.manifest-line', 'a blank in front', manifest((lines) => [...lines, ` ${sha256('x')}  data/x`])],
  ['bag.manifest-line', 'in the tag manifest', () => packageBytes({ tagManifest: (lines) => [...lines, 'x'] })],
  ['bag.manifest-path', 'climbing', manifest((lines) => [...lines, `${sha256('x')}  data/../x`])],
  ['bag.manifest-path', 'a leading ./', manifest((lines) => lines.map((line) => line.replace('  data', '  ./data')))],
  ['bag.manifest-path', 'binary marker', manifest((lines) => lines.map((line) => line.replace('  data', ' *data')))],
  ['bag.manifest-path', 'absolute', manifest((lines) => [...lines, `${sha256('x')}  /etc/passwd`])],
  ['bag.manifest-path', 'not payload', manifest((lines) => [...lines, `${sha256('x')}  bagit.txt`])],
  ['bag.manifest-path', 'percent coding', manifest((lines) => [...lines, `${sha256('x')}  data/a%0Ab`])],
  [
    'bag.manifest-path',
    'payload in the tag manifest',
    () => packageBytes({ tagManifest: (l) => [...l, `${sha256('x')}  data/plan.json`] }),
  ],
  ['bag.manifest-path', 'the signature in it', () => packageBytes({ tagManifest: (lines) => [...lines, `${sha256('x')}  signature.p7s`] })],
  ['bag.manifest-duplicate', 'a line twice', manifest((lines) => [...lines, lines[0] as string])],
  ['bag.manifest-duplicate', 'in two forms', manifest((l) => [...l, `${sha256('x')}  data/\u00e9`, `${sha256('x')}  data/e\u0301`])],
  ['bag.manifest-duplicate', 'in the tag manifest', () => packageBytes({ tagManifest: (lines) => [...lines, lines[0] as string] })],
  ['bag.tag-missing', 'a tag file listed but absent', () => packageBytes({ tagManifest: (l) => [...l, `${sha256('x')}  notes.txt`] })],
  ['bag.tag-unlisted', 'manifest not listed', () => packageBytes({ tagManifest: (l) => l.filter((line) => !line.includes('manifest-')) })],
  ['bag.tag-unlisted', 'bagit.txt not listed', () => packageBytes({ tagManifest: (l) => l.filter((line) => !line.includes('bagit')) })],
  [
    'bag.tag-digest-mismatch',
    'manifest altered',
    () =>
      packageBytes({ tagManifest: (l) => l.map((line) => (line.includes('  manifest') ? `${sha256('x')}  manifest-sha256.txt` : line)) }),
  ],
  [
    'bag.info',
    'missing',
    () => packageBytes({ tags: { 'bag-info.txt': undefined }, tagManifest: (l) => l.filter((line) => !line.includes('bag-info')) }),
  ],
  ['bag.info', 'an element missing', info((lines) => lines.slice(1))],
  ['bag.info', 'an element twice', info((lines) => [...lines, lines[2] as string])],
  ['bag.info', 'an element twice in other letters', info((lines) => [...lines, 'BAGGING-DATE: 2026-09-01'])],
  ['bag.info', 'an empty value', replaceLine('Source', 'Source-Organization: ')],
  ['bag.info', 'a date that does not exist', replaceLine('Bagging', 'Bagging-Date: 2026-02-30')],
  ['bag.info', 'another id than the task', replaceLine('External', 'External-Identifier: PKG-other')],
  ['bag.info', 'an Oxum that is none', replaceLine('Payload', 'Payload-Oxum: 12')],
  ['bag.info', 'a line that is none', info((lines) => ['nonsense', ...lines])],
  ['bag.info', 'BOM', info((lines) => [`\ufeff${lines[0]}`, ...lines.slice(1)])],
  ['format.newer', 'a package of a later version', replaceLine('TIC', 'TIC-Package-Format: tic-review/package@2')],
  ['format.unknown', 'a package of another kind', replaceLine('TIC', 'TIC-Package-Format: other/package@1')],
  ['signature.invalid', 'a signature that is none', () => packageBytes({ tags: { 'signature.p7s': 'x' } })],
  ['signature.invalid', 'an empty signature', () => packageBytes({ tags: { 'signature.p7s': '' } })],
  [
    'bag.payload-missing',
    'a document left out',
    () => packageBytes({}, (entries) => entries.filter((entry) => !String(entry.name).endsWith(first))),
  ],
  ['bag.payload-extra', 'a document not in the manifest', manifest((lines) => lines.filter((line) => !line.includes(first)))],
  [
    'bag.payload-extra',
    'a file put in',
    () => packageBytes({}, (entries) => [...entries, { name: `${base}/data/files/x.txt`, data: 'x' }]),
  ],
  [
    'bag.digest-mismatch',
    'a document exchanged, CRC made to fit',
    () =>
      packageBytes({}, (entries) =>
        entries.map((entry) =>
          String(entry.name).endsWith(first) ? { ...entry, data: Buffer.from(String(entry.data)).fill(0x41) } : entry,
        ),
      ),
  ],
  ['bag.oxum', 'wrong bytes', replaceLine('Payload', 'Payload-Oxum: 1.31')],
  ['bag.oxum', 'wrong number', info((lines) => lines.map((line) => line.replace(/(Oxum: \d+)\.\d+/, '$1.1')))],
  ['plan.missing', 'no plan.json', () => packageBytes({ payload: { 'data/plan.json': undefined } })],
  ['task.missing', 'no task.json', () => packageBytes({ payload: { 'data/task.json': undefined } })],
]
