import { zlibSync } from 'fflate'
import { fromLatin1, latin1 } from '#shared/signature/bytes.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import type { OwnUpdate } from './update.ts'

/** What a signer does to the own update before signing it. */
export interface UpdateAttack {
  readonly about: string
  /** what the container states about it */
  readonly reasons: readonly Reason[]
  readonly change: (update: OwnUpdate) => void
}

const changed = ['pdf.changed'] as const
const unread = ['pdf.unaccounted'] as const
const behind = ['pdf.unaccounted', 'pdf.coverage', 'signature.malformed'] as const
const active = ['pdf.changed', 'pdf.active'] as const

const does = (about: string, change: (update: OwnUpdate) => void, reasons: readonly Reason[] = changed): UpdateAttack => ({
  about,
  reasons,
  change,
})
const form = '/Subtype /Form'
const widget = '/Subtype /Widget'
const fields = '/SigFlags 3'

/** An entry added to the widget, the form or the value. */
const entry = (about: string, words: string, entries: string, reasons?: readonly Reason[]) =>
  does(about, (update) => update.extend(update.find(words), entries), reasons)
/** Words of one object exchanged. */
const words = (about: string, object: string, from: string | RegExp, to: string, reasons?: readonly Reason[]) =>
  does(about, (update) => update.replace(object, from, to), reasons)
/** Table or trailer written otherwise. */
const tail = (about: string, change: (text: string) => string, reasons: readonly Reason[] = unread) =>
  does(
    about,
    (update) => {
      update.tail = (text) => {
        const other = change(text)
        if (other === text) throw new Error('the end stays as it was')
        return other
      }
    },
    reasons,
  )
/** An object of the file before written anew under cover of the signature. */
const rewrites = (about: string, object: string, from: string | RegExp, to: string, reasons?: readonly Reason[]) =>
  does(
    about,
    (update) =>
      update.take(update.earlier(object), (text) => {
        const other = text.replace(from, () => to)
        if (other === text) throw new Error('nothing was changed')
        return other
      }),
    reasons,
  )

/** What the signature shows. */
export const looks: Readonly<Record<string, UpdateAttack>> = {
  lookBlank: does('The look is a white box.', (update) => update.data(update.find(form), () => '1 g 0 0 400 200 re f')),
  lookMore: does('The look draws a line more.', (update) => update.data(update.find(form), (data) => `${data}\n0 0 m 90 30 l S`)),
  lookLess: does('The look leaves the frame out.', (update) =>
    update.data(update.find(form), (data) => data.replace(/0\.5 0\.5 .* re S /, '')),
  ),
  lookOtherLetters: does('Two letters of the look are exchanged.', (update) =>
    update.data(update.find(form), (data) => data.replace(/<(....)(....)/, (_, one: string, other: string) => `<${other}${one}`)),
  ),
  lookMoved: does('The look is set a little lower.', (update) =>
    update.data(update.find(form), (data) => data.replace(/1 0 0 1 5 \d+/, '1 0 0 1 5 9')),
  ),
  lookPacked: does('The look is packed, the same otherwise.', (update) => {
    update.data(update.find(form), (data) => latin1(zlibSync(fromLatin1(data))))
    update.extend(update.find(form), '/Filter /FlateDecode')
  }),
  lookEnlarged: entry('The look is drawn five times as large.', form, '/Matrix [5 0 0 5 0 0]'),
  lookBoxLarger: words('The form is larger than its place.', form, /\/BBox \[0 0 \S+/, '/BBox [0 0 400'),
  lookBoxAside: words('The form’s box begins elsewhere.', form, '/BBox [0 0', '/BBox [0 -1'),
  lookThrough: entry('The look lets through what is below.', form, '/Group << /S /Transparency >>'),
  lookInLayer: entry('The look lies in a layer that can be hidden.', form, '/OC << /Type /OCG /Name (a) >>'),
  lookWithImage: words('The form has an object besides.', form, '/Resources <<', '/Resources << /XObject << /X 1 0 R >>'),
  lookWithFonts: words('The form has a second font.', form, /\/F (\d+) 0 R/, '/F 1 0 R /G 1 0 R'),
  fontSaysOther: does('What the font says of its letters is changed.', (update) =>
    update.data(update.find('beginbfchar'), (data) => data.replace(/> <(....)>/, '> <0031>')),
  ),
  fontWider: words('The letters’ widths are others.', '/CIDFontType2', /\/W \[0 \[\d+/, '/W [0 [900'),
  fontMapped: words(
    'The letters are taken from other places of the font.',
    '/CIDFontType2',
    '/CIDToGIDMap /Identity',
    '/CIDToGIDMap 1 0 R',
  ),
  fontDrawn: words('The font is drawn by the signer.', '/Type0', '/Subtype /Type0', '/Subtype /Type3'),
  fontNamedOtherwise: words('The font has another name.', '/Type0', /\/BaseFont \/[A-P]{6}/, '/BaseFont /AAAAAA'),
  fontFlags: words('The font is said to be another kind.', '/ItalicAngle', '/Flags 4', '/Flags 32'),
  fontOutlines: does('An outline of the font is changed.', (update) => {
    const number = update.find('/Length1')
    update.data(number, (data) => `${data.slice(0, -9)}${String.fromCharCode(data.charCodeAt(data.length - 9) ^ 1)}${data.slice(-8)}`)
  }),
  fontSize: words('The font program is said to be longer.', '/Length1', /\/Length1 (\d+)/, '/Length1 9'),
}

/** The field and the value: what programs read of the signature. */
export const claims: Readonly<Record<string, UpdateAttack>> = {
  fieldHidden: words('The field is hidden.', widget, '/F 132', '/F 134'),
  fieldNotPrinted: words('The field is seen and not printed.', widget, '/F 132', '/F 128'),
  fieldUnlocked: words('The field may be changed.', widget, '/F 132', '/F 4'),
  fieldAsReal: words('A number is written as a decimal.', widget, '/F 132', '/F 132.0'),
  fieldActs: entry('Pressing the field starts a program.', widget, '/A << /S /Launch /F (a.exe) >>', active),
  fieldActsAlways: entry('The field acts when the page is shown.', widget, '/AA << /PO << /S /JavaScript /JS (1) >> >>', active),
  fieldLinks: entry('Pressing the field opens a page of the web.', widget, '/A << /S /URI /URI (http://example.org) >>'),
  fieldCaption: entry('The field has a caption.', widget, '/MK << /CA (10.00) >>'),
  fieldBordered: entry('The field has a thick border.', widget, '/BS << /W 40 >>'),
  fieldTip: entry('A tip is shown over the field.', widget, '/TU (void)'),
  fieldOtherLook: words('The field looks otherwise when pressed.', widget, /\/AP << \/N (\d+ 0 R)/, '/AP << /D 1 0 R /N 1 0 R'),
  fieldState: entry('The field has a state.', widget, '/AS /Off'),
  fieldParent: entry('The field belongs to another.', widget, '/Parent 1 0 R'),
  fieldInLayer: entry('The field lies in a layer.', widget, '/OC << /Type /OCG /Name (a) >>'),
  fieldLocks: entry('The field locks others.', widget, '/Lock << /Type /SigFieldLock /Action /All >>'),
  fieldWantsOther: entry('The field asks for another signature.', widget, '/SV << /Type /SV /Ff 1 >>'),
  fieldStretched: words('The look is stretched over a larger place.', widget, /(\/Rect \[\S+ \S+ )\S+/, '/Rect [10 10 300'),
  fieldTurned: words('The corners of the place are exchanged.', widget, /\/Rect \[(\S+) (\S+) (\S+) (\S+)\]/, '/Rect [300 90 10 10]'),
  fieldNameLiteral: words('The field’s name is written as letters.', widget, /\/T <[0-9a-f]+>/, '/T (a)', changed),
  valueSaysOther: words('The value names another person.', '/Type /Sig ', /\/Name <[0-9a-f]+>/, '/Name <feff674e56db>'),
  valuePlace: entry('The value names a place.', '/Type /Sig ', '/Location (Beijing)'),
  valueContact: entry('The value names a way to reach the signer.', '/Type /Sig ', '/ContactInfo (a)'),
  valueBuild: entry('The value names a program.', '/Type /Sig ', '/Prop_Build << /App << /Name /Other >> >>'),
  valuePermits: entry('The value permits later changes.', '/Type /Sig ', '/Reference [<< /Type /SigRef /TransformMethod /DocMDP >>]'),
  valueCertificate: entry('The value carries a certificate of its own.', '/Type /Sig ', '/Cert (a)'),
  valueTimeZone: words('The time has no zone.', '/Type /Sig ', /\/M \(D:(\d+)[^)]*\)/, '/M (D:20261120170000)'),
  valueTimeSpelt: words('The time ends in an apostrophe less.', '/Type /Sig ', /'\d\d'\)/, "'00)"),
  valueReasonLetters: words('The reason is written as letters.', '/Type /Sig ', /\/Reason <[0-9a-f]+>/, '/Reason (read)'),
  valueCapitals: does('The reason’s digits are capitals.', (update) =>
    update.edit(update.value, (text) => text.replace(/\/Reason <([0-9a-f]+)>/, (_, digits: string) => `/Reason <${digits.toUpperCase()}>`)),
  ),
  valueOrder: words(
    'The value’s entries stand in another order.',
    '/Type /Sig ',
    '/Type /Sig /Filter /Adobe.PPKLite',
    '/Filter /Adobe.PPKLite /Type /Sig',
  ),
  valueBlank: words('A blank more stands in the value.', '/Type /Sig ', ' /Name ', '  /Name '),
  valueOfOther: words('Another program is asked to verify.', '/Type /Sig ', '/Adobe.PPKLite', '/Adobe.PPKMS', ['pdf.subFilter']),
}

/** What else the update changes. */
export const others: Readonly<Record<string, UpdateAttack>> = {
  spareObject: does('An object lies in the update that nothing refers to.', (update) => void update.add('(TOTAL 10.00)')),
  spareNumbers: does('The signature’s objects have other numbers.', (update) => {
    const moved = [...update.objects].filter(([number]) => number >= update.value)
    for (const [number] of moved) update.objects.delete(number)
    const refer = (text: string) =>
      text.replace(/(\d+) 0 R/g, (all, number: string) => (Number(number) >= update.value ? `${Number(number) + 1} 0 R` : all))
    for (const [number, text] of moved) update.objects.set(number + 1, refer(text))
    for (const [number, text] of update.objects) if (number < update.value) update.objects.set(number, refer(text))
  }),
  annotationBesides: does('A note over the total comes with the signature.', (update) => {
    const note = update.add('<< /Type /Annot /Subtype /FreeText /Rect [0 0 500 800] /Contents (10.00) >>')
    update.replace('/Annots [', /(\d+) 0 R\]/, `${update.value + 1} 0 R ${note} 0 R]`)
  }),
  annotationTwice: does('The page shows the signature twice.', (update) =>
    update.edit(update.find('/Annots ['), (text) => text.replace(/(\d+ 0 R)\]/, '$1 $1]')),
  ),
  pageContent: does('The page gets other content.', (update) => {
    const content = update.add('<< /Length 3 >>\nstream\nq Q\nendstream')
    update.replace('/Annots [', /\/Contents (\[[^\]]*\]|\d+ 0 R)/, `/Contents ${content} 0 R`)
  }),
  pageContentMore: does('The page gets more content.', (update) => {
    const content = update.add('<< /Length 3 >>\nstream\nq Q\nendstream')
    update.edit(update.find('/Annots ['), (text) => text.replace(/\/Contents \[?(\d+ 0 R)\]?/, `/Contents [$1 ${content} 0 R]`))
  }),
  pageCut: does('The page is cut to a part of itself.', (update) => update.extend(update.find('/Annots ['), '/CropBox [0 0 300 300]')),
  pageTurned: does('The page is turned.', (update) => update.extend(update.find('/Annots ['), '/Rotate 180')),
  pageBox: words('The page shows another part.', '/Annots [', /\/MediaBox \[\S+/, '/MediaBox [100'),
  pageTransition: does('The page moves on by itself.', (update) => update.extend(update.find('/Annots ['), '/Dur 1')),
  pageActs: does(
    'The page acts when it is opened.',
    (update) => update.extend(update.find('/Annots ['), '/AA << /O << /S /JavaScript /JS (1) >> >>'),
    active,
  ),
  pageOrder: does('The page’s entries stand in another order.', (update) =>
    update.edit(update.find('/Annots ['), (text) => text.replace(/<< (\/Type \/Page) (\/Parent \d+ 0 R)/, '<< $2 $1')),
  ),
  formRepaints: does('The form asks readers to draw looks of their own.', (update) =>
    update.extend(update.find(fields), '/NeedAppearances true'),
  ),
  formFlags: words('The form says that nothing is signed.', fields, '/SigFlags 3', '/SigFlags 0', changed),
  formFont: does('The form brings fonts.', (update) => update.extend(update.find(fields), '/DA (/Helv 0 Tf)')),
  formXfa: does('The form brings a second form.', (update) => update.extend(update.find(fields), '/XFA (a)'), active),
  formFieldTwice: does('The form lists the field twice.', (update) =>
    update.edit(update.find(fields), (text) => text.replace(/(\d+ 0 R)\]/, '$1 $1]')),
  ),
  catalogScript: rewrites(
    'The catalog opens with a script.',
    '/Type /Catalog',
    ' >>',
    ' /OpenAction << /S /JavaScript /JS (1) >> >>',
    active,
  ),
  catalogLayers: rewrites('The catalog brings layers.', '/Type /Catalog', '/Type /Catalog', '/Type /Catalog /OCProperties << >>', active),
  catalogFiles: rewrites('The attached files are no longer associated.', '/Type /Catalog', / \/AF (\[[^\]]*\]|\d+ 0 R)/, ''),
  catalogPages: rewrites('The catalog names other pages.', '/Type /Catalog', /\/Pages \d+ 0 R/, '/Pages 999 0 R'),
  catalogStore: rewrites('The catalog brings data for verifying.', '/Type /Catalog', '/Type /Catalog', '/Type /Catalog /DSS << >>'),
  catalogVersion: rewrites('The catalog names another version.', '/Type /Catalog', '/Type /Catalog', '/Type /Catalog /Version /2.0'),
  pagesFewer: rewrites('The tree of pages is said to have no page.', '/Type /Pages', /\/Count \d+/, '/Count 0'),
  fileReplaced: does('The attached record is replaced.', (update) =>
    update.take(update.earlier('/Type /EmbeddedFile'), () => '<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream'),
  ),
  fileRenamed: rewrites('The attached record gets another name.', '/Type /Filespec', /\/UF (<[0-9a-f]+>|\([^)]*\))/, '/UF (other.json)'),
  infoReplaced: rewrites('The document’s facts get one more.', '/Creator ', '/Creator ', '/Company (other) /Creator '),
  sameAgain: does('An earlier object is written again as it is.', (update) =>
    update.take(update.earlier('/Type /Filespec'), (text) => text),
  ),
}

const freeing = (number: (text: string) => number) => (text: string) =>
  text.replace('xref\n', `xref\n${number(text)} 1\n0000000000 65535 f \n`)

/** Table, trailer and ends, by which two programs could read two documents. */
export const spellings: Readonly<Record<string, UpdateAttack>> = {
  freesFirst: tail(
    'The table frees an object of the file.',
    freeing(() => 2),
  ),
  sizeTooSmall: tail('The trailer says that few objects exist.', (text) => text.replace(/\/Size \d+/, '/Size 4')),
  sizeTooLarge: tail('The trailer says that more objects exist.', (text) => text.replace(/\/Size \d+/, '/Size 900')),
  sizeAsReal: tail('The number of objects is a decimal.', (text) => text.replace(/\/Size (\d+)/, '/Size $1.0'), changed),
  trailerInfo: tail('The trailer names other facts of the document.', (text) => text.replace(/\/Info \d+ 0 R/, '/Info 1 0 R'), changed),
  trailerNoInfo: tail('The trailer names no facts of the document.', (text) => text.replace(/ \/Info \d+ 0 R/, ''), changed),
  trailerRoot: tail('The trailer names another catalog.', (text) => text.replace(/\/Root \d+ 0 R/, '/Root 1 0 R')),
  trailerPrevious: tail('The trailer goes on from elsewhere.', (text) => text.replace(/\/Prev \d+/, '/Prev 9')),
  trailerKey: tail('The trailer has a key of its own.', (text) => text.replace('<< /Size', '<< /Extra 1 /Size')),
  trailerEncrypted: tail('The trailer says that the file is encrypted.', (text) => text.replace('<< /Size', '<< /Encrypt << >> /Size')),
  trailerHybrid: tail('The trailer names a second table.', (text) => text.replace('<< /Size', '<< /XRefStm 9 /Size')),
  trailerOrder: tail(
    'The trailer’s entries stand in another order.',
    (text) => text.replace(/(\/Size \d+) (\/Root \d+ 0 R)/, '$2 $1'),
    changed,
  ),
  trailerTwice: tail('The trailer gives a key twice.', (text) => text.replace('<< /Size', '<< /Prev 1 /Size')),
  rowTwice: tail('The table gives an object twice.', (text) => text.replace(/(\d+ 1\n\d{10} 00000 n \n)/, '$1$1')),
  rowShort: tail('The rows of the table are short.', (text) => text.replaceAll(' n \n', ' n\n')),
  rowGeneration: tail('An object is said to be of another generation.', (text) => text.replace(' 00000 n', ' 00001 n')),
  rowElsewhere: tail('The table points a byte aside.', (text) =>
    text.replace(/(\d) 00000 n/, (_, digit: string) => `${(Number(digit) + 1) % 10} 00000 n`),
  ),
  rowMissing: tail('The table leaves an object out.', (text) => text.replace(/xref\n\d+ 1\n\d{10} 00000 n \n/, 'xref\n')),
  startBlank: tail('A blank stands before the place of the table.', (text) => text.replace('startxref\n', 'startxref\n ')),
  startComment: tail('A comment stands before the place of the table.', (text) => text.replace('startxref\n', 'startxref\n%9\n')),
  startZeros: tail('The place of the table has zeros in front.', (text) => text.replace('startxref\n', 'startxref\n00')),
  startElsewhere: tail('The place of the table is another one.', (text) => text.replace(/startxref\n\d+/, 'startxref\n16')),
  lineEnds: tail('Lines end as on old systems.', (text) => text.replace('%%EOF\n', '%%EOF\r\n'), behind),
  endMissing: tail('The line end behind the end is missing.', (text) => text.slice(0, -1), changed),
  endTwice: tail('A line end more stands behind the end.', (text) => `${text}\n`, behind),
  bytesBehind: tail('A web page follows the end.', (text) => `${text}<html>10.00</html>\n`, behind),
  tableWord: tail('The table is called by another word.', (text) => text.replace('xref\n', 'XREF\n')),
  lineBroken: does('A line is broken within an object.', (update) => {
    update.body = (text) => text.replace(/ \/Name /, '\n/Name ')
  }),
}
