import * as sheetjs from 'xlsx'

type Reader = (file: unknown, options: sheetjs.ParsingOptions) => sheetjs.WorkBook

// SheetJS exports both without declaring them; they read what `CFB.read` has opened, so that a part can be corrected before
const { parse_zip, parse_xlscfb } = sheetjs as unknown as { readonly parse_zip: Reader; readonly parse_xlscfb: Reader }

export { parse_xlscfb as readOpenedCompound, parse_zip as readOpenedZip }
