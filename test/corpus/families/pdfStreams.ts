import { fromLatin1, latin1 } from '#shared/signature/bytes.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import { attack, type Specimen } from '../attack.ts'
import type { Clean } from '../clean.ts'
import { hidden, unchanged, unreadable } from '../insider.ts'
import type { OwnPdf } from '../rewrite.ts'

const file = (pdf: OwnPdf) => pdf.find(/\/Type \/EmbeddedFile/)
const specification = (pdf: OwnPdf) => pdf.find('/Type /Filespec')
const malformed = ['pdf.malformed', 'signer.missing', 'result.missing'] as const

/** The written file changed as text of one byte a character, then signed. */
function spelled(about: string, change: (text: string) => string, reasons: Specimen['reasons'] = ['contents.pages']): Specimen {
  const make = (clean: Clean) => {
    const text = latin1(clean.unsignedPdf)
    const changed = change(text)
    if (changed === text) throw new Error('nothing was changed')
    return signPdf(fromLatin1(changed), clean.expert, clean.signature)
  }
  return attack({ about, kind: 'pdf', reasons, make })
}

/** The same where our own signing refuses the document already. */
function misspelled(about: string, change: (text: string) => string, reasons: Specimen['reasons'] = malformed): Specimen {
  return attack({ about, kind: 'pdf', reasons, make: ({ unsignedPdf }) => fromLatin1(change(latin1(unsignedPdf))) })
}

/** Streams, names, tables and trailers that two programs read as two documents. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: unchanged(),
  foreignFile: unreadable('A page’s content is said to lie in a file elsewhere (/F).', malformed, (pdf) =>
    pdf.extend(pdf.target(pdf.pages[0]!, 'Contents'), '/F (other.txt)'),
  ),
  shortFilter: unreadable('A page’s content names a second filter by its short key.', malformed, (pdf) =>
    pdf.extend(pdf.target(pdf.pages[0]!, 'Contents'), '/F /ASCIIHexDecode'),
  ),
  filterList: unreadable('The one filter stands in a list.', malformed, (pdf) =>
    pdf.replace(pdf.target(pdf.pages[0]!, 'Contents'), '/Filter /FlateDecode', '/Filter [ /FlateDecode ]'),
  ),
  filterTwice: unreadable('The filter is named twice in a list.', malformed, (pdf) =>
    pdf.replace(pdf.target(pdf.pages[0]!, 'Contents'), '/Filter /FlateDecode', '/Filter [ /FlateDecode /FlateDecode ]'),
  ),
  shortFilterName: unreadable('The filter has its short name.', malformed, (pdf) =>
    pdf.replace(pdf.target(pdf.pages[0]!, 'Contents'), '/Filter /FlateDecode', '/Filter /Fl'),
  ),
  predictorList: unreadable('result.json is unpacked with a predictor that only lists of parameters give.', malformed, (pdf) =>
    pdf.extend(file(pdf), '/DecodeParms [ << /Predictor 2 >> ]'),
  ),
  resultElsewhere: unreadable('result.json is said to lie in a file elsewhere.', malformed, (pdf) =>
    pdf.extend(file(pdf), '/F (other.json)'),
  ),
  resultFilterAbbreviated: unreadable('result.json names its parameters by the short key.', malformed, (pdf) =>
    pdf.extend(file(pdf), '/DP << /Predictor 2 >>'),
  ),
  longName: unreadable('A name of 257 characters, which readers cut off differently.', malformed, (pdf) =>
    pdf.extend(file(pdf), `/${'Filter'.padEnd(257, 'x')} /ASCIIHexDecode`),
  ),
  otherSystems: hidden('Other systems are given another file (/Unix, /DOS).', (pdf) => {
    const other = pdf.addStream('/Type /EmbeddedFile', '{}')
    pdf.replace(specification(pdf), '/EF <<', `/EF <<\n/Unix ${other} 0 R\n/DOS ${other} 0 R`)
  }),
  plainNameOther: hidden(
    'The name in plain letters differs from the Unicode name.',
    (pdf) => pdf.replace(specification(pdf), '/F (result.json)', '/F (other.json)'),
    ['result.missing'],
  ),
  relatedFiles: hidden('The attachment lists related files.', (pdf) => pdf.extend(specification(pdf), '/RF << >>')),
  volatileFile: hidden('The attachment is said to change often.', (pdf) => pdf.extend(specification(pdf), '/V true')),
  description: hidden('The attachment is described as void.', (pdf) => pdf.replace(specification(pdf), /\/Desc <[^>]*>/, '/Desc (void)')),
  relationship: hidden('The result is said to be a mere supplement.', (pdf) => pdf.replace(specification(pdf), '/Data', '/Supplement'), [
    'result.missing',
  ]),
  sizeOfFile: hidden('The attachment states another size.', (pdf) => pdf.replace(file(pdf), /\/Size \d+/, '/Size 1')),
  mimeType: hidden('The attachment states another type.', (pdf) => pdf.replace(file(pdf), '/application#2Fjson', '/text#2Fhtml')),
  notListed: hidden(
    'The attachment stands in no list of files.',
    (pdf) => pdf.replace(pdf.find('/EmbeddedFiles'), /\/Names \[ <[^\]]*\]/, '/Names [ ]'),
    ['result.missing'],
  ),
  notAssociated: hidden(
    'The attachment is not associated with the document.',
    (pdf) => pdf.replace(pdf.find('/Type /Catalog'), /\/AF \[[^\]]*\]/, '/AF [ ]'),
    ['result.missing'],
  ),
  listedByOtherName: hidden(
    'The list of files calls the attachment otherwise.',
    (pdf) => pdf.replace(pdf.find('/EmbeddedFiles'), '<FEFF0072', '<FEFF0052'),
    ['result.missing'],
  ),
  spareObject: hidden('An object lies in the file that nothing refers to.', (pdf) => {
    pdf.add('(TOTAL 10.00)')
  }),
  objectInStream: hidden('A stream holds what looks like an object.', (pdf) => {
    pdf.addStream('', '1 0 obj\n<< /Type /Pages /Count 0 /Kids [ ] >>\nendobj')
  }),
  endInStream: hidden('A stream holds an end of its own.', (pdf) => {
    pdf.addStream('', 'endstream\nendobj\n%%EOF')
  }),
  sizeTooSmall: misspelled('The trailer says that five objects exist.', (text) => text.replace(/\/Size \d+\n\/Root/, '/Size 5\n/Root')),
  sizeTooLarge: misspelled('The trailer says that more objects exist.', (text) => text.replace(/\/Size \d+\n\/Root/, '/Size 900\n/Root')),
  otherId: spelled('The two halves of the identifier differ.', (text) => text.replace(/\/ID \[ <(..)/, '/ID [ <00')),
  otherHeader: spelled('The header names another version.', (text) => text.replace('%PDF-1.7', '%PDF-1.3')),
  otherComment: spelled('The comment behind the header is another one.', (text) => `${text.slice(0, 10)}\xc1${text.slice(11)}`),
  blanksBeforeStart: misspelled('Blanks stand between startxref and its number.', (text) => text.replace(/startxref\n/, 'startxref \n \n')),
  commentBeforeStart: misspelled('A comment stands between startxref and its number.', (text) =>
    text.replace(/startxref\n/, 'startxref\n%1\n'),
  ),
  xrefSpeltOtherwise: misspelled('The table of places is called by another word.', (text) => text.replace(/xref\n0 /, 'Xref\n0 ')),
  tableInTwo: misspelled('The table of places is written in two parts.', (text) => {
    const at = text.lastIndexOf('xref\n0 ')
    const count = Number(/xref\n0 (\d+)/.exec(text.slice(at))![1])
    const lines = text.slice(at).split('\n')
    lines[1] = '0 5'
    lines.splice(7, 0, `5 ${count - 5}`)
    return text.slice(0, at) + lines.join('\n')
  }),
  freeThenUsed: misspelled('An entry is given as free before it is given as used.', (text) => {
    const at = text.lastIndexOf('xref\n0 ')
    return text.slice(0, at) + text.slice(at).replace('xref\n0 ', 'xref\n3 1\n0000000000 00001 f \n0 ')
  }),
  lineEnds: misspelled('Lines of the trailer end as on old systems.', (text) => text.replace('trailer\n<<\n', 'trailer\r\n<<\r\n')),
  blankLine: misspelled('A blank line more stands between two objects.', (text) =>
    text.replace('endobj\n\n2 0 obj', 'endobj\n\n \n2 0 obj'),
  ),
  endTwice: misspelled('The end mark stands twice.', (text) => `${text}\n%%EOF`, ['pdf.unaccounted', 'signer.missing']),
  bytesBehindEnd: misspelled('A web page follows the end.', (text) => `${text}\n<html>10.00</html>`, ['pdf.unaccounted', 'signer.missing']),
  bytesBeforeHeader: misspelled('A web page stands before the header.', (text) => `<html>10.00</html>\n${text}`),
}
