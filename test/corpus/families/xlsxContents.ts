import { good, type Specimen } from '../attack.ts'
import { editText } from '../edit.ts'
import { sheet1, sheet4, signEdited, strings, types } from '../workbook.ts'
import { addSheet, book, bookRelations, both, changed, ignorable, malformed, part, seen, sheet, sheet3 } from '../xlsxChanges.ts'

/** Everything by which a workbook shows something else, or more, than its record: B2 of the review. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good({
    about: 'The workbook taken apart, written again and signed by the generator of this family without a change.',
    kind: 'xlsx',
    make: (clean) => signEdited(clean, () => {}),
  }),
  columnMore: seen(
    changed('A further column 更正后得分 stands beside the marks.', (parts) =>
      editText(parts, sheet1, /<row r="5"[^>]*>.*?<\/row>/, (row) =>
        row.replace('</row>', '<c r="J5" t="inlineStr"><is><t>10.00</t></is></c></row>'),
      ),
    ),
  ),
  columnHead: seen(
    changed('A further head 更正后得分 stands at the table.', (parts) =>
      editText(parts, sheet1, /(<row r="4"[^>]*>.*?)(<\/row>)/, (found) =>
        found.replace('</row>', '<c r="J4" t="inlineStr"><is><t>更正后得分</t></is></c></row>'),
      ),
    ),
  ),
  titleLine: seen(part('The title names another person.', strings, '评审专家：专家甲', '评审专家：李四')),
  sheetTitle: seen(part('The title is that of another form.', strings, '专家个人评分表', '专家组评分表')),
  reasonOther: seen(part('An opinion is another one.', strings, /<t>总体看，[^<]*/, '<t>建议不予通过。', ['contents.importSheet'])),
  ruleOther: seen(part('A rule is worded as not met.', strings, '<t>符合</t>', '<t>不符合</t>', ['contents.importSheet'])),
  digestOther: part('The digest told on 说明 is another one.', strings, /<t>[0-9A-F]{4}( [0-9A-F]{4}){15}<\/t>/, '<t>0000</t>'),
  blankInText: part('A text has a blank more.', strings, '专家个人评分表', '专家个人评分表 '),
  wideBlank: part('A text has an invisible character.', strings, '专家个人评分表', '专家个人\u200b评分表'),
  secondSheet: seen(changed('A second score sheet stands in front.', (parts) => addSheet(parts, '评分表（更正）'))),
  secondSheetAlike: seen(
    changed('A second score sheet has the name of the first with a thin blank.', (parts) => addSheet(parts, '评分表\u2009')),
  ),
  sheetsExchanged: seen(
    changed('The first two sheets change places.', (parts) =>
      editText(parts, book, /(<sheet [^>]*r:id="rId4"\/>)(<sheet [^>]*r:id="rId5"\/>)/, (found) =>
        found.replace(/(<sheet [^>]*\/>)(<sheet [^>]*\/>)/, '$2$1'),
      ),
    ),
  ),
  sheetRenamed: part('A sheet has another name.', book, 'name="说明"', 'name="更正"'),
  sheetVeryHidden: part(
    'A sheet is hidden so that no menu shows it.',
    book,
    'name="说明" state="visible"',
    'name="说明" state="veryHidden"',
  ),
  foreignRows: seen(
    changed('The true rows are of a foreign namespace, others shown in their place.', (parts) => {
      editText(parts, sheet1, '<sheetData>', () => '<sheetData><row r="50"><c r="A50" t="inlineStr"><is><t>10.00</t></is></c></row>')
      editText(parts, sheet1, /<row r="5".*?<\/row>/, (row) => row.replace('<row ', '<z:row ').replace('</row>', '</z:row>'))
      editText(parts, sheet1, '<worksheet ', () => '<worksheet xmlns:z="urn:z" ')
    }),
  ),
  foreignValue: changed('A value stands beside one of a foreign namespace.', (parts) => {
    editText(parts, sheet1, /<v>/, () => '<z:v>10.00</z:v><v>')
    editText(parts, sheet1, '<worksheet ', () => '<worksheet xmlns:z="urn:z" ')
  }),
  foreignString: changed(
    'Strings of a foreign namespace stand among ours.',
    (parts) => {
      editText(parts, strings, '<si>', () => '<z:si><t>10.00</t></z:si><si>')
      editText(parts, strings, '<sst ', () => '<sst xmlns:z="urn:z" ')
    },
    both,
  ),
  foreignSheets: changed(
    'A list of sheets of a foreign namespace.',
    (parts) => {
      editText(parts, book, '<sheets>', () => '<z:sheets/><sheets>')
      editText(parts, book, '<workbook ', () => '<workbook xmlns:z="urn:z" ')
    },
    both,
  ),
  alternateRows: seen(
    changed('Rows stand in AlternateContent.', (parts) => {
      editText(
        parts,
        sheet1,
        /<row r="5".*?<\/row>/,
        (row) => `<mc:AlternateContent ${ignorable}><mc:Choice Requires="z">${row}</mc:Choice><mc:Fallback/></mc:AlternateContent>`,
      )
    }),
  ),
  alternateColumns: sheet(
    'The column of the marks is hidden in AlternateContent.',
    '<cols>',
    `<mc:AlternateContent ${ignorable}><mc:Choice Requires="x14ac"><cols><col min="8" max="8" width="0" hidden="1"/></cols></mc:Choice></mc:AlternateContent><cols>`,
  ),
  mustUnderstand: sheet(
    'A sheet asks for something nobody knows.',
    'mc:Ignorable="x14ac"',
    'mc:MustUnderstand="x14ac" mc:Ignorable="x14ac"',
  ),
  processContent: sheet(
    'A sheet has foreign elements processed.',
    'mc:Ignorable="x14ac"',
    'mc:ProcessContent="x14ac:row" mc:Ignorable="x14ac"',
  ),
  extension: sheet(
    'A list of extensions brings a conditional format.',
    '</worksheet>',
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><z/></ext></extLst></worksheet>',
  ),
  conditionalFormat: seen(
    sheet(
      'A conditional format whitens the marks.',
      '<printOptions',
      '<conditionalFormatting sqref="H5:H40"><cfRule type="expression" priority="1" dxfId="0"><formula>TRUE</formula></cfRule></conditionalFormatting><printOptions',
    ),
  ),
  dataBar: sheet(
    'Data bars lie behind the marks.',
    '<printOptions',
    '<conditionalFormatting sqref="H5:H40"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting><printOptions',
  ),
  zeroHeight: seen(
    sheet('All rows without a height of their own are hidden.', '<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" ', [
      'contents.scoreSheet',
    ]),
  ),
  rowsLow: seen(sheet('Rows are three points high.', /ht="[0-9.]+"/g, 'ht="3"')),
  columnNarrow: seen(sheet('A column is hardly wide.', 'min="5" max="5" width="34"', 'min="5" max="5" width="1"')),
  columnWide: sheet('A column pushes the marks off the sheet.', 'min="5" max="5" width="34"', 'min="5" max="5" width="250"'),
  columnCollapsed: sheet(
    'A column is folded away.',
    'min="5" max="5" width="34"',
    'min="5" max="5" width="34" collapsed="1" outlineLevel="1"',
  ),
  rowHeightNull: seen(sheet('A row has no height.', /(<row r="5" ht=")[0-9.]+/, '<row r="5" ht="0')),
  merge: seen(sheet('A merge lies over marks.', '<mergeCell ref="A35:I35"/>', '<mergeCell ref="A35:I35"/><mergeCell ref="G6:H9"/>')),
  headerText: seen(sheet('The head of the printed page names another centre.', /<oddHeader>[^<]*/, '<oddHeader>另一中心')),
  firstPageHeader: sheet('The first printed page has a head of its own.', '<headerFooter>', '<headerFooter differentFirst="1">'),
  printArea: changed('Only a part of the sheet is printed.', (parts) =>
    editText(
      parts,
      book,
      '<definedNames>',
      () => `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'评分表'!$A$1:$C$9</definedName>`,
    ),
  ),
  printTitles: part('Other rows repeat on printed pages.', book, '$4:$4', '$1:$9'),
  landscape: sheet('The sheet is printed upright.', 'orientation="landscape"', 'orientation="portrait"'),
  printScale: sheet('The sheet is printed at a tenth of its size.', 'scale="100"', 'scale="10"'),
  pageBreak: sheet(
    'A page breaks amid the table.',
    '</worksheet>',
    '<rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks></worksheet>',
  ),
  frozenFar: sheet('The frozen pane begins far below.', 'ySplit="4" topLeftCell="A5"', 'ySplit="4" topLeftCell="A30"'),
  viewFormulas: seen(sheet('Formulas are shown instead of values.', '<sheetView ', '<sheetView showFormulas="1" ')),
  viewNoZeros: sheet('Zeros are not shown.', '<sheetView ', '<sheetView showZeros="0" '),
  viewRightToLeft: seen(sheet('The sheet runs from right to left.', '<sheetView ', '<sheetView rightToLeft="1" ')),
  viewZoom: sheet('The sheet is shown at a tenth of its size.', '<sheetView ', '<sheetView zoomScale="10" '),
  validationMessage: sheet(
    'A message pops up at a cell.',
    '<printOptions',
    '<dataValidations count="1"><dataValidation sqref="H5" showInputMessage="1" promptTitle="更正" prompt="10.00"/></dataValidations><printOptions',
  ),
  filter: sheet('A filter lies over the table.', '<mergeCells', '<autoFilter ref="A4:I30"/><mergeCells'),
  hyperlink: sheet(
    'A cell leads out of the workbook.',
    '<printOptions',
    '<hyperlinks><hyperlink ref="A1" location="导入数据!A1" display="10.00"/></hyperlinks><printOptions',
  ),
  tabColour: sheet('The tab has a colour.', '<sheetPr>', '<sheetPr><tabColor rgb="FFFF0000"/>'),
  sheetCodeName: sheet('The sheet has a name for macros.', '<sheetPr>', '<sheetPr codeName="Sheet1">'),
  unprotected: sheet('The sheet is not protected.', /<sheetProtection[^>]*>/, ''),
  arrayFormula: seen(sheet('A mark is an array formula.', /(<c r="H5"[^>]*>)<v>/, '<c r="H5" s="6"><f t="array" ref="H5">10</f><v>')),
  sharedFormula: sheet('A sum is a shared formula.', '<f>SUM(', '<f t="shared" ref="D5:D6" si="0">SUM('),
  formulaCached: part(
    'A sum shows another value than its formula gives.',
    sheet1,
    /(<f>SUM\(H[^<]*<\/f><v>)[^<]*/,
    '<f>SUM(H5:H23)</f><v>1',
  ),
  markAsText: sheet('A mark is stored as an exponent.', /<v>5\.26<\/v>/, '<v>526E-2</v>'),
  markAsWords: seen(sheet('A mark is a text.', /<c r="H5"[^>]*><v>[^<]*<\/v>/, '<c r="H5" t="str"><v>5.26（作废）</v>')),
  errorValue: seen(sheet('A mark is an error.', /<c r="H5" s="(\d+)"><v>[^<]*<\/v>/, '<c r="H5" t="e"><v>#N/A</v>')),
  cellTwice: sheet('A cell stands twice.', /<c r="H5"/, '<c r="H5" s="6"><v>10</v></c><c r="H5"'),
  rowTwice: sheet('A row stands twice.', '<row r="6"', '<row r="5"/><row r="6"'),
  cellFarOut: sheet('A cell stands far out.', '</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>10</v></c></row></sheetData>'),
  cellWithoutPlace: sheet('Cells have no places of their own.', / r="H5"/, ''),
  dimension: sheet('The sheet says it is smaller.', /<dimension ref="[^"]*"/, '<dimension ref="A1:B2"'),
  phonetic: sheet('Readings are shown above the texts.', '<row r="5" ', '<row r="5" ph="1" '),
  importCell: part('A cell of 导入数据 is a number.', sheet4, /<c r="A3" s="12" t="s">/, '<c r="A3" s="12">', ['contents.importSheet']),
  importColumnHidden: part(
    'A column of 导入数据 is hidden.',
    sheet4,
    'min="2" max="2" width="31"',
    'min="2" max="2" width="31" hidden="1"',
    ['contents.importSheet'],
  ),
  importProtection: part('导入数据 is not protected.', sheet4, /<sheetProtection[^>]*>/, ''),
  noteSheet: part('A line of 说明 is hidden.', sheet3, '<row r="2" ', '<row hidden="1" r="2" '),
  definedName: changed('A name SUM stands for something else.', (parts) =>
    editText(parts, book, '<definedNames>', () => '<definedNames><definedName name="SUM">0</definedName>'),
  ),
  workbookProtected: part('The workbook asks for a password.', book, '<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
  iteration: part('Formulas are computed by hand only.', book, 'calcId="171027"', 'calcId="171027" calcMode="manual" fullPrecision="0"'),
  date1904: part('Days are counted from 1904.', book, '<workbookPr ', '<workbookPr date1904="1" '),
  activeTab: part(
    'Another sheet is in front when opened.',
    book,
    '<sheets>',
    '<bookViews><workbookView activeTab="3"/></bookViews><sheets>',
  ),
  customView: part('The workbook has views of its own.', book, '</workbook>', '<customWorkbookViews/></workbook>'),
  fileVersion: part('Another program is said to have written it.', book, 'appName="xl"', 'appName="calc"'),
  properties: part('The application is named otherwise.', 'docProps/app.xml', '<Application>', '<Company>10.00</Company><Application>'),
  propertiesSigned: part(
    'The document properties have a title.',
    'docProps/core.xml',
    '</cp:coreProperties>',
    '<dc:title>10.00</dc:title></cp:coreProperties>',
  ),
  prefix: changed('The elements of a sheet have a prefix.', (parts) => {
    editText(parts, sheet3, '<worksheet xmlns=', () => '<x:worksheet xmlns:x=')
    editText(parts, sheet3, '</worksheet>', () => '</x:worksheet>')
  }),
  spaceKept: part('Blanks of a string are kept.', strings, '<si><t>', '<si><t xml:space="preserve">'),
  base: part('A part says where its links begin (xml:base).', sheet1, '<worksheet ', '<worksheet xml:base="http://example.com/" '),
  language: part('A part says its language.', sheet1, '<worksheet ', '<worksheet xml:lang="en" '),
  declaration: part('A part has no declaration.', sheet1, /<\?xml[^>]*\?>\s*/, ''),
  lineEnds: part('A part ends its first line otherwise.', sheet1, '?>\n', '?>\r\n'),
  reference: part('A character is written as a reference.', strings, '专家个人评分表', '&#19987;家个人评分表'),
  selfClosing: part('An element is closed otherwise.', sheet1, '<mergeCell ref="A35:I35"/>', '<mergeCell ref="A35:I35"></mergeCell>'),
  comment: part('A comment stands in a part.', sheet1, '<sheetData>', '<!-- 10.00 --><sheetData>', malformed),
  instruction: part('A processing instruction stands in a part.', sheet1, '<sheetData>', '<?x 10.00?><sheetData>', malformed),
  doctype: part('A part has a document type.', sheet1, '<worksheet ', '<!DOCTYPE x><worksheet ', malformed),
  characterData: part('A text stands in CDATA.', strings, '专家个人评分表', '<![CDATA[专家个人评分表]]>', malformed),
  entity: part('A text has an entity.', strings, '专家个人评分表', '&amp;nbsp;'),
  picture: changed(
    'A picture lies over the marks.',
    (parts) => {
      parts.set('xl/media/image1.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47))
      editText(parts, types, '<Default Extension="xml"', () => '<Default Extension="png" ContentType="image/png"/><Default Extension="xml"')
    },
    ['xlsx.active'],
  ),
  notes: changed(
    'Cells have notes.',
    (parts) => {
      parts.set('xl/comments1.xml', new TextEncoder().encode('<comments/>'))
    },
    ['xlsx.active'],
  ),
  secondResult: changed(
    'A second result lies in a part of its own.',
    (parts) => {
      parts.set('customXml/item2.xml', parts.get('customXml/item1.xml')!)
    },
    ['xlsx.active'],
  ),
  relationAdded: part(
    'The workbook leads to a part twice.',
    bookRelations,
    '</Relationships>',
    '<Relationship Id="rId77" Type="urn:x" Target="styles.xml"/></Relationships>',
  ),
  relationTypeOther: part('The strings are said to be something else.', bookRelations, 'relationships/theme', 'relationships/other'),
  typeUnused: part(
    'An extension is typed that nothing has.',
    types,
    '<Default Extension="xml"',
    '<Default Extension="bin" ContentType="application/x"/><Default Extension="xml"',
  ),
  typeOther: part('A sheet is said to be a macro sheet.', types, 'spreadsheetml.worksheet+xml', 'spreadsheetml.macrosheet+xml'),
}
