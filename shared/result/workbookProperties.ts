/** The part of the document properties (ECMA-376 part 2 § 11), which programs over Open Packaging libraries do not sign. */
export const propertiesName = 'docProps/core.xml'

/**
 * The document properties of every workbook: fixed text. Apache POI does not verify a signature that covers this part,
 * so none does; in its place the verifier compares the part with this text byte for byte.
 */
export const propertiesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>TIC Review</dc:creator></cp:coreProperties>'
