import type { Specimen } from '../attack.ts'
import { hidden, shown, unchanged, unreadable } from '../insider.ts'
import type { OwnPdf } from '../rewrite.ts'

const catalog = (pdf: OwnPdf) => pdf.find('/Type /Catalog')
const tree = (pdf: OwnPdf) => pdf.find('/Type /Pages')
const active = ['pdf.active', 'signer.missing'] as const
const malformed = ['pdf.malformed', 'signer.missing', 'result.missing'] as const

/** Pages, catalog and names: which pages there are, how they lie, what a reader shows around them. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unchanged(),
  cropBox: shown('A page is cut to a part of itself.', (pdf) => pdf.extend(pdf.pages[0]!, '/CropBox [ 0 400 595 842 ]')),
  mediaBox: shown('A page shows another part of its content.', (pdf) =>
    pdf.replace(pdf.pages[0]!, /\/MediaBox \[[^\]]*\]/, '/MediaBox [ 0 200 595.280029 1041.890015 ]'),
  ),
  boxesBesides: hidden('A page has boxes that only printers honour.', (pdf) => pdf.extend(pdf.pages[0]!, '/TrimBox [ 100 100 200 200 ]')),
  turned: shown('A page is turned by 180 degrees.', (pdf) => pdf.extend(pdf.pages[0]!, '/Rotate 180')),
  userUnit: hidden('A page is said to be twice as large.', (pdf) => pdf.replace(pdf.pages[0]!, '/UserUnit 1', '/UserUnit 2')),
  twoContents: shown('A page has a second content stream.', (pdf) => {
    const more = pdf.addStream('', 'q 1 1 1 rg 100 300 200 200 re f Q')
    pdf.edit(pdf.pages[0]!, (page) => page.replace(/\/Contents (\d+ 0 R)/, `/Contents [ $1 ${more} 0 R ]`))
  }),
  contentsInList: hidden('The one content stream stands in a list.', (pdf) =>
    pdf.edit(pdf.pages[0]!, (page) => page.replace(/\/Contents (\d+ 0 R)/, '/Contents [ $1 ]')),
  ),
  group: hidden('A page is a transparency group.', (pdf) =>
    pdf.extend(pdf.pages[0]!, '/Group << /S /Transparency /CS /DeviceRGB /I true >>'),
  ),
  associatedFile: hidden('A page has an associated file of its own.', (pdf) => {
    const file = pdf.addStream('/Type /EmbeddedFile', '{}')
    pdf.extend(pdf.pages[0]!, `/AF [ ${pdf.add(`<<\n/Type /Filespec\n/F (other.json)\n/EF <<\n/F ${file} 0 R\n>>\n>>`)} 0 R ]`)
  }),
  thumbnail: hidden('A page has a thumbnail that shows another page.', (pdf) => {
    const image = pdf.addStream('/Width 1\n/Height 1\n/ColorSpace /DeviceGray\n/BitsPerComponent 8', '\x00')
    pdf.extend(pdf.pages[0]!, `/Thumb ${image} 0 R`)
  }),
  pieceInfo: hidden('A page carries private data of another program.', (pdf) =>
    pdf.extend(pdf.pages[0]!, '/PieceInfo << /X << /Private (10.00) >> >>'),
  ),
  duration: hidden('A page turns by itself when shown full screen.', (pdf) => pdf.extend(pdf.pages[0]!, '/Dur 1')),
  inheritedRotation: shown('All pages inherit a rotation.', (pdf) => pdf.extend(tree(pdf), '/Rotate 90')),
  pageAdded: shown('A further page stands at the end.', (pdf) => {
    const content = pdf.addStream('', '0 0 0 rg 100 100 100 100 re f')
    const page = pdf.add(
      `<<\n/Type /Page\n/Parent ${tree(pdf)} 0 R\n/MediaBox [ 0 0 595 842 ]\n/Contents ${content} 0 R\n/Resources << >>\n>>`,
    )
    pdf.edit(tree(pdf), (pages) => pages.replace('/Count 8', '/Count 9').replace(/ \]$|(?<=0 R) \]/m, ` ${page} 0 R ]`))
  }),
  pageLeftOut: shown('A page is left out.', (pdf) => {
    pdf.left = 1
    pdf.edit(tree(pdf), (pages) => pages.replace('/Count 8', '/Count 7').replace(` ${pdf.pages[3]} 0 R`, ''))
  }),
  pagesExchanged: shown('Two pages change places.', (pdf) =>
    pdf.edit(tree(pdf), (pages) =>
      pages
        .replace(` ${pdf.pages[1]} 0 R`, ' X')
        .replace(` ${pdf.pages[2]} 0 R`, ` ${pdf.pages[1]} 0 R`)
        .replace(' X', ` ${pdf.pages[2]} 0 R`),
    ),
  ),
  pageTwice: unreadable('A page stands in the tree twice.', ['signer.missing', 'contents.pages'], (pdf) =>
    pdf.edit(tree(pdf), (pages) =>
      pages.replace('/Count 8', '/Count 9').replace(` ${pdf.pages[1]} 0 R`, ` ${pdf.pages[1]} 0 R ${pdf.pages[1]} 0 R`),
    ),
  ),
  countTooSmall: hidden('The tree counts fewer pages than it has.', (pdf) => pdf.replace(tree(pdf), '/Count 8', '/Count 4')),
  unreachedPage: hidden('A page lies in the file that no tree reaches.', (pdf) => {
    pdf.add('<<\n/Type /Page\n/MediaBox [ 0 0 595 842 ]\n/Contents (TOTAL 10.00)\n>>')
  }),
  outlineTitle: hidden('The outline names something else.', (pdf) =>
    pdf.edit(pdf.find('/Dest ['), (item) => item.replace(/\/Title \([\s\S]*?\)\n/, '/Title (TOTAL 10.00)\n')),
  ),
  infoTitle: hidden('The title in the properties is another one.', (pdf) =>
    pdf.edit(pdf.find('/Producer'), (info) => info.replace(/\/Title [^\n]*/, '/Title (TOTAL 10.00)')),
  ),
  infoKey: hidden('The properties have a field of their own.', (pdf) => pdf.extend(pdf.find('/Producer'), '/Total (10.00)')),
  metadata: hidden('The XMP metadata names another author.', (pdf) =>
    pdf.edit(pdf.find('/Type /Metadata'), (object) => object.replace('x-default', 'x-defaulT')),
  ),
  printRange: hidden('Printing stops after the first page.', (pdf) => pdf.extend(pdf.find('/DisplayDocTitle'), '/PrintPageRange [ 1 1 ]')),
  noTitleBar: hidden('The reader’s bars are hidden.', (pdf) =>
    pdf.extend(pdf.find('/DisplayDocTitle'), '/HideMenubar true\n/HideToolbar true'),
  ),
  pageLabels: hidden('The pages are numbered otherwise.', (pdf) =>
    pdf.extend(catalog(pdf), '/PageLabels << /Nums [ 0 << /S /D /St 9 >> ] >>'),
  ),
  language: hidden('The document is said to be English.', (pdf) => pdf.replace(catalog(pdf), '/Lang (zh-CN)', '/Lang (en-US)')),
  pageMode: hidden('The document opens full screen.', (pdf) =>
    pdf.replace(catalog(pdf), '/PageMode /UseOutlines', '/PageMode /FullScreen'),
  ),
  pageLayout: hidden('Two pages are shown side by side.', (pdf) => pdf.extend(catalog(pdf), '/PageLayout /TwoColumnLeft')),
  destinations: hidden('The catalog has destinations of its own.', (pdf) => pdf.extend(catalog(pdf), '/Dests << >>')),
  structure: hidden('A structure tree reads other words aloud.', (pdf) =>
    pdf.extend(catalog(pdf), '/StructTreeRoot << /Type /StructTreeRoot /K << /S /P /Alt (TOTAL 10.00) >> >>\n/MarkInfo << /Marked true >>'),
  ),
  outputIntent: hidden('The document carries an output intent.', (pdf) =>
    pdf.extend(catalog(pdf), '/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (X) >> ]'),
  ),
  extensions: hidden('The document claims extensions of a vendor.', (pdf) =>
    pdf.extend(catalog(pdf), '/Extensions << /ADBE << /BaseVersion /1.7 /ExtensionLevel 8 >> >>'),
  ),
  versionInCatalog: hidden('The catalog claims another version of PDF.', (pdf) => pdf.extend(catalog(pdf), '/Version /2.0')),
  requirements: hidden('The document asks for scripts to be on.', (pdf) =>
    pdf.extend(catalog(pdf), '/Requirements [ << /S /EnableJavaScripts >> ]'),
  ),
  formBefore: hidden(
    'The printed document has a form of its own.',
    (pdf) => pdf.extend(catalog(pdf), `/AcroForm ${pdf.add('<<\n/Fields [ ]\n/NeedAppearances true\n>>')} 0 R`),
    ['pdf.changed', 'signer.missing'],
  ),
  openAction: hidden(
    'The document acts when opened.',
    (pdf) => pdf.extend(catalog(pdf), '/OpenAction << /S /JavaScript /JS (1) >>'),
    active,
  ),
  openActionDisguised: unreadable('The same with a letter of the key written as #4f.', malformed, (pdf) =>
    pdf.extend(catalog(pdf), '/#4fpenAction [ 8 0 R /Fit ]'),
  ),
  scriptsByName: hidden(
    'A script hides in the name tree.',
    (pdf) => pdf.extend(pdf.find('/EmbeddedFiles'), '/JavaScript << /Names [ (a) << /S /JavaScript /JS (1) >> ] >>'),
    ['pdf.active', 'result.missing'],
  ),
  pageAction: hidden('A page acts when shown.', (pdf) => pdf.extend(pdf.pages[0]!, '/AA << /O << /S /Named /N /LastPage >> >>'), active),
  optionalContent: hidden(
    'Content can be shown or hidden.',
    (pdf) => pdf.extend(catalog(pdf), '/OCProperties << /OCGs [ ] /D << >> >>'),
    active,
  ),
  collection: hidden(
    'The document is a portfolio: its attachments are shown first.',
    (pdf) => pdf.extend(catalog(pdf), '/Collection << /View /T >>'),
    active,
  ),
  permissions: hidden('The document claims a certification of its own.', (pdf) => pdf.extend(catalog(pdf), '/Perms << >>'), active),
  keyTwice: unreadable('The tree of pages is named twice, once disguised.', malformed, (pdf) => pdf.extend(catalog(pdf), '/P#61ges 8 0 R')),
}
