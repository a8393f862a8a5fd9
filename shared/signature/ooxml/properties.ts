import { propertiesName, propertiesXml } from '../../result/workbookProperties.ts'
import { equalBytes, utf8 } from '../bytes.ts'
import { type ContentTypes, contentTypeOf } from './package.ts'
import type { Parts } from './zip.ts'

export const propertiesType = 'application/vnd.openxmlformats-package.core-properties+xml'

/** Whether the workbook's document properties are the fixed text, under their own content type. */
export function hasFixedProperties(parts: Parts, types: ContentTypes): boolean {
  const part = parts.get(propertiesName)
  return part !== undefined && equalBytes(part, utf8(propertiesXml)) && contentTypeOf(types, propertiesName) === propertiesType
}

/** Whether a manifest's entry is that of the document properties. */
export function isProperties(uri: string): boolean {
  return uri.startsWith(`/${propertiesName}?`)
}
