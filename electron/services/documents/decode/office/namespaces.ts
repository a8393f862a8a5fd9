const office = 'http://schemas.openxmlformats.org/'
const strict = 'http://purl.oclc.org/ooxml/'
const microsoft = 'http://schemas.microsoft.com/office/'

/** Namespaces of office files and the prefix each has in this product; the second names of ISO's strict form are equal to the first. */
const prefixes: ReadonlyMap<string, string> = new Map([
  [`${office}wordprocessingml/2006/main`, 'w'],
  [`${strict}wordprocessingml/main`, 'w'],
  [`${office}presentationml/2006/main`, 'p'],
  [`${strict}presentationml/main`, 'p'],
  [`${office}drawingml/2006/main`, 'a'],
  [`${strict}drawingml/main`, 'a'],
  [`${office}drawingml/2006/picture`, 'pic'],
  [`${strict}drawingml/picture`, 'pic'],
  [`${office}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${strict}drawingml/wordprocessingDrawing`, 'wp'],
  [`${office}drawingml/2006/chart`, 'c'],
  [`${strict}drawingml/chart`, 'c'],
  [`${office}drawingml/2006/diagram`, 'dgm'],
  [`${strict}drawingml/diagram`, 'dgm'],
  [`${office}officeDocument/2006/relationships`, 'r'],
  [`${strict}officeDocument/relationships`, 'r'],
  [`${office}officeDocument/2006/math`, 'm'],
  [`${strict}officeDocument/math`, 'm'],
  [`${office}markup-compatibility/2006`, 'mc'],
  [`${office}package/2006/relationships`, ''],
  [`${office}package/2006/content-types`, ''],
  [`${microsoft}word/2010/wordprocessingShape`, 'wps'],
  [`${microsoft}word/2010/wordprocessingGroup`, 'wpg'],
  [`${microsoft}word/2010/wordprocessingCanvas`, 'wpc'],
  [`${microsoft}word/2010/wordml`, 'w14'],
  [`${microsoft}drawing/2008/diagram`, 'dsp'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
])

/** The product's prefix of a namespace; a namespace it does not know is its own prefix, so that no name is taken for another. */
export function prefixOf(namespace: string): string {
  return prefixes.get(namespace) ?? namespace
}
