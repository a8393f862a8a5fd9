import { bagEntries, bagFiles, base, packageBytes, samplePlan } from './bag.ts'
import type { RefusedPackage } from './refused.ts'
import { type FakeEntry, unicodePath, zip } from './zip.ts'

const good = () => packageBytes()
const victim = samplePlan().documents[3].path as string
const isVictim = (entry: FakeEntry) => String(entry.name).endsWith(victim)
const spoil = (lies: Partial<FakeEntry>) =>
  packageBytes({}, (entries) => entries.map((entry) => (isVictim(entry) ? { ...entry, ...lies } : entry)))
const named = (name: string | Buffer) => packageBytes({}, (entries) => [...entries, { name, data: 'x' }])
const dataOf = () => Buffer.from(`content of ${samplePlan().documents[3].id}\n`.repeat(9))

const container: readonly RefusedPackage[] = [
  ['zip.not-a-zip', 'an empty file', () => Buffer.alloc(0)],
  ['zip.not-a-zip', 'a text', () => Buffer.from('%PDF-1.7\n'.repeat(1000))],
  ['zip.damaged', 'half a copy', () => good().subarray(0, good().length / 2)],
  ['zip.damaged', 'a copy without its last byte', () => good().subarray(0, -1)],
  [
    'zip.damaged',
    'half a copy with a whole ZIP stored inside',
    () => packageBytes({ payload: { 'data/files/a.xlsx': zip([{ name: 'a', data: 'b' }]) } }).subarray(0, -500),
  ],
  ['zip.damaged', 'one entry more claimed', () => packageBytes({}, undefined, { entries: 60 })],
  ['zip.damaged', 'one entry less claimed', () => packageBytes({}, undefined, { entries: 5 })],
  ['zip.damaged', 'a second disk', () => packageBytes({}, undefined, { disk: 1 })],
  ['zip.damaged', 'a directory that is none', () => spoil({ central: { signature: 0x12345678 } })],
  ['zip.damaged', 'a local header that is none', () => spoil({ local: { signature: 0x12345678 } })],
  ['zip.damaged', 'data that will not inflate', () => spoil({ raw: Buffer.from([0xff, 0xff, 0xff]), both: { method: 8 } })],
  ['zip.damaged', 'deflated data cut short', () => spoil({ raw: Buffer.from([0x4b]), both: { method: 8 } })],
  ['zip.trailing-bytes', 'a comment', () => packageBytes({}, undefined, { comment: Buffer.from('hello') })],
  ['zip.trailing-bytes', 'bytes after the end', () => packageBytes({}, undefined, { trailing: Buffer.from('x') })],
  ['zip.trailing-bytes', 'much after the end', () => packageBytes({}, undefined, { trailing: Buffer.alloc(300_000, 7) })],
  ['zip.trailing-bytes', 'a second ZIP after the first', () => Buffer.concat([good(), zip([{ name: 'a/b', data: 'c' }])])],
]

const names: readonly RefusedPackage[] = [
  ['zip.name-encoding', 'GBK', () => named(Buffer.concat([Buffer.from(`${base}/data/files/`), Buffer.from([0xb2, 0xc4, 0xc1, 0xcf])]))],
  [
    'zip.name-encoding',
    'UTF-8 without flag 11',
    () => packageBytes({}, (e) => [...e, { name: `${base}/材`, data: 'x', both: { flags: 0 } }]),
  ],
  [
    'zip.name-encoding',
    'broken UTF-8 with flag 11',
    () => packageBytes({}, (e) => [...e, { name: Buffer.from([0x61, 0xff]), both: { flags: 2048 } }]),
  ],
  ['zip.path-empty', 'no name', () => named('')],
  ['zip.path-empty', 'an empty part', () => named(`${base}/data//x`)],
  ['zip.path-empty', 'a folder with two slashes', () => named(`${base}/data//`)],
  ['zip.path-empty', 'a folder that carries data', () => named(`${base}/data/files/`)],
  ['zip.path-absolute', '/etc/passwd', () => named('/etc/passwd')],
  ['zip.path-absolute', '//server/share', () => named('//server/share')],
  ['zip.path-absolute', 'the root', () => packageBytes({}, (entries) => [...entries, { name: '/' }])],
  ['zip.path-backslash', 'x\\y', () => named(`${base}\\data\\x`)],
  ['zip.path-backslash', 'C:\\x', () => named('C:\\x')],
  ['zip.path-drive', 'C:/x', () => named('C:/x')],
  ['zip.path-drive', 'c:x', () => named('c:x')],
  ['zip.path-climbs', '../x', () => named(`${base}/../../x`)],
  ['zip.path-climbs', './x', () => named(`./${base}/x`)],
  ['zip.path-climbs', 'a folder', () => packageBytes({}, (entries) => [...entries, { name: `${base}/../` }])],
  ['zip.path-control', 'newline', () => named(`${base}/a\nb`)],
  ['zip.path-control', 'DEL', () => named(`${base}/a\u007fb`)],
  ['zip.path-control', 'C1', () => named(`${base}/a\u0085b`)],
  ['zip.path-control', 'zero width', () => named(`${base}/a\u200bb`)],
  ['zip.path-control', 'right to left override', () => named(`${base}/a\u202efdp.exe`)],
  ['zip.path-control', 'BOM', () => named(`\ufeff${base}/a`)],
  ['zip.path-reserved', 'colon', () => named(`${base}/data/a:b`)],
  ['zip.path-reserved', 'percent', () => named(`${base}/data/a%2fb`)],
  ['zip.path-reserved', 'dot at the end', () => named(`${base}/data/a.`)],
  ['zip.path-reserved', 'blank at the end of a folder', () => named(`${base}/data /x`)],
  ['zip.path-reserved', 'con.txt', () => named(`${base}/data/con.txt`)],
  ['zip.path-reserved', 'COM¹', () => named(`${base}/data/COM\u00b9.a.b`)],
  ['zip.path-reserved', 'lpt0 as folder', () => named(`${base}/lpt0/x`)],
  ['zip.path-reserved', 'CONIN$', () => named(`${base}/conIn$`)],
  ['zip.path-too-long', 'a part of 256 bytes', () => named(`${base}/${'材'.repeat(85)}a`)],
  ['zip.path-too-long', 'a path of 1025 bytes', () => named(`${base}/${'a/'.repeat(499)}b`.padEnd(1025, 'b'))],
  ['zip.path-too-long', 'a name of 60,000 bytes', () => named('a'.repeat(60_000))],
]

const properties: readonly RefusedPackage[] = [
  ['zip.encrypted', 'flag 0', () => spoil({ both: { flags: 2048 | 1 } })],
  ['zip.encrypted', 'strong encryption', () => spoil({ both: { flags: 2048 | 64 | 1 } })],
  ['zip.method', 'bzip2', () => spoil({ both: { method: 12 } })],
  ['zip.method', 'AES marker', () => spoil({ both: { method: 99 } })],
  ['zip.link', 'a symbolic link', () => spoil({ both: { attributes: 0o120777 << 16 } })],
  ['zip.link', 'a device', () => spoil({ both: { attributes: 0o20666 << 16 } })],
  ['zip.link', 'a socket as folder', () => packageBytes({}, (e) => [...e, { name: `${base}/s/`, both: { attributes: 0o140777 << 16 } }])],
  [
    'zip.bomb',
    '2 MiB of zeros',
    () => packageBytes({}, (e) => [...e, { name: `${base}/data/z`, data: Buffer.alloc(2 ** 21), deflate: true }]),
  ],
  ['zip.bomb', 'a declared petabyte', () => spoil({ zip64: true, central: { size: 2 ** 50 } })],
]

const across: readonly RefusedPackage[] = [
  ['zip.path-twin', 'the same name twice', () => packageBytes({}, (entries) => [...entries, { ...(entries.find(isVictim) as FakeEntry) }])],
  ['zip.path-twin', 'upper and lower case', () => packageBytes({}, (e) => [...e, { name: `${base}/DATA/PLAN.json`, data: '' }])],
  [
    'zip.path-twin',
    'composed and decomposed',
    () => packageBytes({}, (e) => [...e, ...['\u00e9', 'e\u0301'].map((c) => ({ name: `${base}/${c}` }))]),
  ],
  [
    'zip.path-twin',
    'ß and SS',
    () => packageBytes({}, (e) => [...e, ...['stra\u00dfe', 'STRASSE'].map((c) => ({ name: `${base}/${c}` }))]),
  ],
  ['zip.path-twin', 'a file as folder of another', () => named(`${base}/data/plan.json/x`)],
  ['zip.path-twin', 'a folder entry named like a file', () => packageBytes({}, (e) => [...e, { name: `${base}/bagit.txt/` }])],
  ['zip.header-mismatch', 'name', () => spoil({ local: { name: `${base}/data/plan2.json` } })],
  ['zip.header-mismatch', 'method', () => spoil({ local: { method: 8 } })],
  ['zip.header-mismatch', 'flag 11', () => spoil({ local: { flags: 0 } })],
  ['zip.header-mismatch', 'flag 0', () => spoil({ local: { flags: 2049 } })],
  ['zip.header-mismatch', 'CRC', () => spoil({ local: { crc: 1 } })],
  ['zip.header-mismatch', 'size', () => spoil({ local: { size: 1 } })],
  ['zip.header-mismatch', 'compressed size', () => spoil({ local: { compressedSize: 1 } })],
  ['zip.header-mismatch', 'a descriptor that lies', () => spoil({ descriptor: Buffer.alloc(16, 5) })],
  ['zip.header-mismatch', 'another name in the Unicode-path extra', () => spoil({ central: { extra: unicodePath('other') } })],
  ['zip.header-mismatch', 'another name in the local one', () => spoil({ local: { extra: unicodePath('other') } })],
  ['zip.gap', 'bytes in front', () => packageBytes({}, undefined, { prefix: Buffer.from('MZ') })],
  ['zip.gap', 'bytes in front, offsets not corrected', () => packageBytes({}, undefined, { rawPrefix: Buffer.from('#!/bin/sh\n') })],
  ['zip.gap', 'bytes between entries', () => spoil({ before: Buffer.from('hidden') })],
  ['zip.gap', 'an entry left out of the directory', () => hiddenEntry()],
  ['zip.gap', 'bytes before the directory', () => packageBytes({}, undefined, { beforeDirectory: Buffer.from('hidden') })],
  ['zip.gap', 'bytes between directory and end', () => packageBytes({}, undefined, { beforeEnd: Buffer.from('hidden') })],
  ['zip.overlap', 'an entry inside another', () => overlapping()],
]

const contents: readonly RefusedPackage[] = [
  ['zip.size-mismatch', 'more data than declared', () => spoil({ deflate: true, both: { size: 10 } })],
  ['zip.size-mismatch', 'less data than declared', () => spoil({ deflate: true, both: { size: 1000 } })],
  ['zip.size-mismatch', 'stored with two sizes', () => spoil({ both: { size: 10 } })],
  ['zip.size-mismatch', 'bytes behind the deflated data', () => spoil({ raw: Buffer.from([3, 0, 1, 2]), both: { method: 8, size: 0 } })],
  ['zip.crc', 'a wrong CRC', () => spoil({ both: { crc: 1 } })],
  ['zip.crc', 'an altered byte', () => flipped(dataOf(), 20)],
]

/** An entry that the directory does not know: a reader walking local headers would see it. */
function hiddenEntry(): Buffer {
  const inner = zip([{ name: `${base}/data/files/hidden.pdf`, data: 'hidden' }])
  const end = inner.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  return spoil({ before: inner.subarray(0, end) })
}

/** Two directory entries over the same bytes: the second lies wholly inside the first one's stored data. */
function overlapping(): Buffer {
  const inner = zip([{ name: `${base}/data/files/inner.txt`, data: 'inner' }])
  const local = inner.subarray(0, inner.indexOf(Buffer.from([0x50, 0x4b, 1, 2])))
  const outer: FakeEntry = { name: `${base}/data/files/outer.bin`, data: local }
  const offset = 30 + Buffer.byteLength(String(outer.name))
  const rest = bagEntries(bagFiles())
  const both = zip([outer, ...rest, { name: `${base}/data/files/inner.txt`, data: 'inner', central: { offset } }])
  // The second local header is taken out again, so that only the overlapping one is left.
  const at = both.lastIndexOf(local)
  const cut = Buffer.concat([both.subarray(0, at), both.subarray(at + local.length)])
  const directory = cut.readUInt32LE(cut.length - 6) - local.length
  cut.writeUInt32LE(directory, cut.length - 6)
  return cut
}

function flipped(content: Buffer, at: number): Buffer {
  const bytes = good()
  const position = bytes.indexOf(content) + at
  bytes[position] = (bytes[position] ?? 0) ^ 1
  return bytes
}

/** ZIP files that are none, damaged, or understood in two ways, by what is looked at. */
export const refusedContainers = { container, names, properties, 'across entries': across, contents }
