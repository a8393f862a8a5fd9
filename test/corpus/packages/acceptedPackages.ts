import { bagEntries, bagFiles, base, packageBytes, samplePlan, sampleStandard, sampleTask } from './bag.ts'
import { type FakeEntry, unicodePath, zip } from './zip.ts'

const every = (change: (entry: FakeEntry) => FakeEntry) => packageBytes({}, (entries) => entries.map(change))

/** Packages that other tools write otherwise and that are as good. */
export const acceptedPackages: Readonly<Record<string, () => Buffer>> = {
  'all stored': () => every((entry) => ({ ...entry, deflate: false })),
  'all deflated': () => every((entry) => ({ ...entry, deflate: true })),
  'data descriptors with signature': () => every((entry) => ({ ...entry, descriptor: 'signed' })),
  'data descriptors without signature': () => every((entry) => ({ ...entry, descriptor: 'bare' })),
  '64-bit data descriptors': () => every((entry) => ({ ...entry, descriptor: 'signed64', zip64: true })),
  '64-bit data descriptors without signature': () => every((entry) => ({ ...entry, descriptor: 'bare64' })),
  'ZIP64 extras in every header and ZIP64 end records': () =>
    packageBytes({}, (entries) => entries.map((entry) => ({ ...entry, zip64: true })), { zip64: true }),
  'entries in reverse order': () => packageBytes({}, (entries) => entries.reverse()),
  'flag 11 on ASCII names': () => every((entry) => ({ ...entry, both: { flags: 1 << 11 } })),
  'Unicode-path extras that repeat the name': () => every((entry) => ({ ...entry, both: { extra: unicodePath(String(entry.name)) } })),
  'padding in the extra area': () => every((entry) => ({ ...entry, local: { extra: Buffer.from([0, 0]) } })),
  'folder entries': () =>
    packageBytes({}, (entries) => [
      { name: `${base}/`, both: { attributes: (0o40755 << 16) | 0x10 } },
      { name: `${base}/data/`, both: { attributes: 0x10 } },
      { name: `${base}/data/files/`, raw: Buffer.from([3, 0]), both: { method: 8 } },
      ...entries,
    ]),
  'Unix modes of plain files': () => every((entry) => ({ ...entry, both: { attributes: 0o100600 << 16 } })),
  'CRLF, tabs and upper-case digests in manifests': () =>
    packageBytes({
      manifest: (lines) => lines.map((line) => `${line.slice(0, 64).toUpperCase()}\t \t${line.slice(66)}\r`),
      tagManifest: (lines) => lines.map((line) => `${line.slice(0, 64).toUpperCase()} ${line.slice(66)}\r`),
    }),
  'CRLF in bagit.txt and bag-info.txt': () =>
    packageBytes({
      tags: { 'bagit.txt': 'BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n' },
      info: (lines) => lines.map((line) => `${line}\r`),
    }),
  'tag files whose last line has no end': () =>
    packageBytes({ tags: { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8' } }),
  'more bag-info elements, repeated and continued ones': () =>
    packageBytes({ info: (lines) => ['Contact-Name: 甲', ...lines, 'Contact-Name: 乙', 'External-Description: a', '  b'] }),
  'a manifest in another order': () => packageBytes({ manifest: (lines) => lines.toReversed() }),
  'names decomposed in the ZIP, composed in plan and manifest': () => {
    const plan = samplePlan()
    plan.documents[0].path = 'files/caf\u00e9.pdf'
    const files = bagFiles({ plan, payload: { [`data/${samplePlan().documents[0].path}`]: undefined, 'data/files/caf\u00e9.pdf': 'x' } })
    return zip(bagEntries(files).map((entry) => ({ ...entry, name: String(entry.name).replace('\u00e9', 'e\u0301') })))
  },
  'the standard inside the package': () =>
    packageBytes({ payload: { 'data/standards/performance-comprehensive.json': JSON.stringify(sampleStandard()) } }),
  'another, new standard inside the package': () => {
    const standard = { ...sampleStandard(), id: 'round-2026', version: '1' }
    return packageBytes({ payload: { 'data/standards/round-2026.json': JSON.stringify(standard) } })
  },
  'extensions with null inside': () =>
    packageBytes({ task: { ...sampleTask(), extensions: { 'cn.example.note': { a: null, b: [true, 'x', -1] } } } }),
  'a picture whose name ends in .jpeg': () => {
    const plan = samplePlan()
    plan.documents.push({ id: 'D900', title: '现场', path: 'files/现场.JPEG', kind: 'jpg' })
    return packageBytes({ plan, payload: { 'data/files/现场.JPEG': 'x' } })
  },
  'another base folder': () => zip(bagEntries(bagFiles(), '材料包')),
  'a legal entry of 200:1': () => {
    const plan = samplePlan()
    plan.documents.push({ id: 'D900', title: 'zeros', path: 'files/zeros.txt', kind: 'txt' })
    const zeros = Buffer.alloc(1024 ** 2 - 1)
    return packageBytes({ plan, payload: { 'data/files/zeros.txt': zeros } }, (entries) =>
      entries.map((entry) => ({ ...entry, deflate: String(entry.name).endsWith('zeros.txt') || entry.deflate === true })),
    )
  },
}
