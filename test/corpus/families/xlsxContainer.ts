import { deflateRawSync } from 'node:zlib'
import { concat, fromLatin1 } from '#shared/signature/bytes.ts'
import { crc32, readZip } from '#shared/signature/ooxml/zip.ts'
import { attack, good, type Specimen } from '../attack.ts'

/** One entry as a hostile packer writes it; fields that are absent are as the product writes them. */
interface Entry {
  readonly name: string
  readonly content: Uint8Array
  readonly local?: {
    readonly name?: string
    readonly extra?: Uint8Array
    readonly flags?: number
    readonly method?: number
    readonly crc?: number
    readonly size?: number
  }
  readonly central?: {
    readonly name?: string
    readonly extra?: Uint8Array
    readonly comment?: Uint8Array
    readonly attributes?: number
    readonly flags?: number
    readonly disk?: number
    readonly size?: number
  }
  /** bytes behind the packed data, inside the entry */
  readonly behind?: Uint8Array
  readonly stored?: boolean
}

interface Archive {
  readonly before?: Uint8Array
  readonly between?: Uint8Array
  readonly beforeDirectory?: Uint8Array
  readonly comment?: Uint8Array
  readonly countMore?: number
  readonly after?: Uint8Array
}

const number = (value: number, size: 2 | 4) => Uint8Array.from({ length: size }, (_, at) => Math.floor(value / 256 ** at) & 0xff)

/** Packs entries as told, headers and all. */
function pack(entries: readonly Entry[], archive: Archive = {}): Uint8Array {
  const files: Uint8Array[] = archive.before ? [archive.before] : []
  const directory: Uint8Array[] = []
  let at = archive.before?.length ?? 0
  for (const { name, content, local = {}, central = {}, behind = new Uint8Array(), stored } of entries) {
    const method = stored ? 0 : 8
    const packed = concat(stored ? content : new Uint8Array(deflateRawSync(content, { level: 6 })), behind)
    const head = (own: { flags?: number; method?: number; crc?: number; size?: number }) =>
      concat(
        number(20, 2),
        number(own.flags ?? 0, 2),
        number(own.method ?? method, 2),
        number(0x210000, 4),
        number(own.crc ?? crc32(content), 4),
        number(packed.length, 4),
        number(own.size ?? content.length, 4),
      )
    const localName = fromLatin1(local.name ?? name)
    const centralName = fromLatin1(central.name ?? name)
    const [localExtra, centralExtra, comment] = [
      local.extra ?? new Uint8Array(),
      central.extra ?? new Uint8Array(),
      central.comment ?? new Uint8Array(),
    ]
    const file = concat(
      number(0x04034b50, 4),
      head(local),
      number(localName.length, 2),
      number(localExtra.length, 2),
      localName,
      localExtra,
      packed,
    )
    directory.push(
      concat(
        number(0x02014b50, 4),
        number(20, 2),
        head({ ...(local.method !== undefined && { method: local.method }), ...central }),
        number(centralName.length, 2),
        number(centralExtra.length, 2),
        number(comment.length, 2),
        number(central.disk ?? 0, 2),
        number(0, 2),
        number(central.attributes ?? 0, 4),
        number(at, 4),
        centralName,
        centralExtra,
        comment,
      ),
    )
    files.push(file)
    at += file.length
    if (archive.between && files.length === 1) {
      files.push(archive.between)
      at += archive.between.length
    }
  }
  if (archive.beforeDirectory) {
    files.push(archive.beforeDirectory)
    at += archive.beforeDirectory.length
  }
  const list = concat(...directory)
  const comment = archive.comment ?? new Uint8Array()
  const count = number(entries.length + (archive.countMore ?? 0), 2)
  const end = concat(
    number(0x06054b50, 4),
    number(0, 4),
    count,
    count,
    number(list.length, 4),
    number(at, 4),
    number(comment.length, 2),
    comment,
  )
  return concat(...files, list, end, archive.after ?? new Uint8Array())
}

type Change = (entry: Entry, at: number) => Entry

/** Somebody without a key packs the signed parts again. */
function packed(about: string, change: Change, archive: Archive = {}): Specimen {
  return attack({
    about,
    kind: 'xlsx',
    reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
    make: ({ workbook }) =>
      pack(
        [...readZip(workbook)!].map(([name, content], at) => change({ name, content }, at)),
        archive,
      ),
  })
}

const first =
  (entry: Partial<Entry>): Change =>
  (own, at) =>
    at === 0 ? { ...own, ...entry } : own
const named =
  (name: string, entry: (own: Entry) => Partial<Entry>): Change =>
  (own) =>
    own.name === name ? { ...own, ...entry(own) } : own
const field = (id: number, data: Uint8Array) => concat(number(id, 2), number(data.length, 2), data)
const page = fromLatin1('<html><body>10.00</body></html>')
const document = fromLatin1('%PDF-1.7\n1 0 obj\n<< >>\nendobj\n')
const sheet = 'xl/worksheets/sheet1.xml'

/** The archive around the parts: no room for anything but the parts, one way to read each header. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The signed parts packed again by the generator of this family.',
    kind: 'xlsx',
    make: ({ workbook }) => pack([...readZip(workbook)!].map(([name, content]) => ({ name, content }))),
  }),
  controlStored: good({
    about: 'The signed parts stored without packing.',
    kind: 'xlsx',
    make: ({ workbook }) => pack([...readZip(workbook)!].map(([name, content]) => ({ name, content, stored: true }))),
  }),
  controlUnicodeNames: good({
    about: 'The same with names said to be Unicode, as some packers do.',
    kind: 'xlsx',
    make: ({ workbook }) =>
      pack([...readZip(workbook)!].map(([name, content]) => ({ name, content, local: { flags: 0x800 }, central: { flags: 0x800 } }))),
  }),
  pageInExtra: packed('A web page in an extra field.', first({ local: { extra: field(0x6666, page) } })),
  documentInExtra: packed('A PDF in an extra field.', first({ local: { extra: field(0x6666, document) } })),
  largeExtra: packed('Sixty thousand bytes in an extra field.', first({ local: { extra: field(0x6666, new Uint8Array(60_000)) } })),
  extraInDirectory: packed('An extra field in the directory.', first({ central: { extra: field(0x6666, page) } })),
  unicodePath: packed(
    'A Unicode path gives a sheet the name of another.',
    named(sheet, () => ({ central: { extra: field(0x7075, fromLatin1('\x01\0\0\0\0xl/worksheets/sheet2.xml')) } })),
  ),
  zip64: packed('A ZIP64 field states other sizes.', first({ central: { extra: field(0x0001, new Uint8Array(16)) } })),
  time: packed('A field of time.', first({ local: { extra: field(0x5455, Uint8Array.of(1, 0, 0, 0, 0)) } })),
  entryComment: packed('An entry has a comment.', first({ central: { comment: page } })),
  archiveComment: packed('The archive has a comment.', (own) => own, { comment: page }),
  before: packed('A PDF stands before the archive.', (own) => own, { before: document }),
  between: packed('A web page stands between two entries.', (own) => own, { between: page }),
  beforeDirectory: packed('A web page stands before the directory.', (own) => own, { beforeDirectory: page }),
  after: packed('A web page stands behind the archive.', (own) => own, { after: page }),
  behindDeflate: packed(
    'A second stream stands behind the packed data of a sheet.',
    named(sheet, () => ({ behind: new Uint8Array(deflateRawSync(page)) })),
  ),
  behindStored: packed(
    'Bytes stand behind a stored entry.',
    named(sheet, () => ({ stored: true, behind: page })),
  ),
  link: packed(
    'An entry is a symbolic link.',
    named(sheet, () => ({ central: { attributes: (0o120777 << 16) >>> 0 } })),
  ),
  folder: packed(
    'An entry is a folder.',
    named(sheet, () => ({ central: { attributes: 0x10 } })),
  ),
  device: packed(
    'An entry is a device.',
    named(sheet, () => ({ central: { attributes: (0o020666 << 16) >>> 0 } })),
  ),
  otherLocalName: packed(
    'The header of an entry has another name than the directory.',
    named(sheet, () => ({ local: { name: 'xl/worksheets/sheet2.xml' } })),
  ),
  otherLocalSize: packed(
    'The header of an entry states another size.',
    named(sheet, () => ({ local: { size: 7 } })),
  ),
  otherLocalSum: packed(
    'The header of an entry states another checksum.',
    named(sheet, () => ({ local: { crc: 7 } })),
  ),
  otherLocalFlags: packed('The header of an entry has other flags.', first({ local: { flags: 2 } })),
  encrypted: packed('An entry is said to be encrypted.', first({ local: { flags: 1 }, central: { flags: 1 } })),
  masked: packed('Headers are said to be masked.', first({ local: { flags: 0x2000 }, central: { flags: 0x2000 } })),
  otherMethod: packed('An entry is packed by another method.', first({ local: { method: 93 } })),
  otherDisk: packed('An entry lies on another disk.', first({ central: { disk: 1 } })),
  countTooHigh: packed('The archive counts more entries than it has.', (own) => own, { countMore: 1 }),
  countTooLow: packed('The archive counts fewer entries than it has.', (own) => own, { countMore: -1 }),
  letterCase: {
    ...packed(
      'A name differs in case.',
      named(sheet, () => ({ name: 'xl/worksheets/Sheet1.xml' })),
    ),
    reasons: ['xlsx.active', 'xlsx.changed', 'xlsx.uncovered', 'signer.missing'],
  },
  slash: packed(
    'A name has backslashes.',
    named(sheet, () => ({ name: 'xl\\worksheets\\sheet1.xml' })),
  ),
  climbs: packed(
    'A name climbs out.',
    named('docProps/app.xml', () => ({ name: '../app.xml' })),
  ),
  absolute: packed(
    'A name begins at the root.',
    named(sheet, () => ({ name: '/xl/worksheets/sheet1.xml' })),
  ),
  accent: packed(
    'A name has a letter with an accent.',
    named(sheet, () => ({ name: 'xl/worksheets/sheet\xe9.xml' })),
  ),
  nul: packed(
    'A name ends before its end.',
    named(sheet, () => ({ name: 'xl/worksheets/sheet1.xml\0.png' })),
  ),
  blank: packed(
    'A name ends in a blank.',
    named(sheet, () => ({ name: 'xl/worksheets/sheet1.xml ' })),
  ),
  archiveInside: attack({
    about: 'The workbook is packed into another archive.',
    kind: 'xlsx',
    reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
    make: ({ workbook }) => pack([{ name: '[Content_Types].xml', content: workbook }]),
  }),
  twice: attack({
    about: 'Two workbooks, one behind the other.',
    kind: 'xlsx',
    reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
    make: ({ workbook }) => concat(workbook, workbook),
  }),
  partTwice: attack({
    about: 'A sheet stands in the archive twice.',
    kind: 'xlsx',
    reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
    make: ({ workbook }) => {
      const entries = [...readZip(workbook)!].map(([name, content]) => ({ name, content }))
      return pack([...entries, { name: sheet, content: fromLatin1('<worksheet/>') }])
    },
  }),
  partInOtherCase: attack({
    about: 'A sheet stands in the archive a second time, in capitals.',
    kind: 'xlsx',
    reasons: ['xlsx.malformed', 'signer.missing', 'result.missing'],
    make: ({ workbook }) => {
      const entries = [...readZip(workbook)!].map(([name, content]) => ({ name, content }))
      return pack([...entries, { name: sheet.toUpperCase(), content: fromLatin1('<worksheet/>') }])
    },
  }),
}
